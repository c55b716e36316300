"""A strategy, and thirty and more edits of it: what is replaced, and the one sentence that says so."""

from __future__ import annotations

from typing import NamedTuple

BASE = """\
strategy: {name: Bakery, vision: Bread for all, owner: Ana, cadence: monthly, bands: {on_track: 90, at_risk: 60}}
themes: {fresh: {name: Freshness}, growth: {name: Growth}}
glossary: {regular: Comes once a week}
perspectives:
  financial:
    name: Financial
    weight: 1
    objectives:
      sales-up:
        name: Grow sales
        description: More at full price.
        owner: Ana
        themes: [growth]
        weight: 1
        lagging:
          - {id: sales, name: Sales, unit: "€", aggregate: sum, baseline: 18000, target: 24000, weight: 1,
             actuals: {2026-07: 20500, 2026-08: 21000, 2026-09: 22300}}
          - {id: margin, name: Margin, unit: "%", target: {2026: 30, 2027: 32}, weight: 4,
             actuals: {2026-08: 28, 2026-09: 29}}
        leading: [{outcome_of: regulars-up, delay: 2 months, evidence: assumed}]
      costs-down:
        name: Cut waste
        weight: 1
        lagging: [{id: waste, name: Waste, unit: kg, better: lower, target: {at_most: 25}, actuals: {2026-09: 31}}]
  customer:
    name: Customer
    weight: 2
    objectives:
      regulars-up:
        name: Win regulars
        owner: Luis
        themes: [fresh]
        lagging:
          - {id: regulars, name: Regular customers, unit: people, aggregate: last, baseline: {value: 140, at: 2025-12},
             target: {reach: 200, by: 2026-12}, actuals: {2026-08: 178, 2026-09: 196}}
          - {id: smiles, name: Smiles, unit: "%", target: 80, actuals: {2026-09: 60}}
initiatives:
  night-shift: {name: Night shift, objectives: [sales-up], owner: Luis, start: 2026-03-01, end: 2026-11-30,
                status: active, progress: 60, budget: 12000, spent: 7000, currency: EUR,
                milestones: [{what: First night, due: 2026-05-01}]}
reviews:
  2026-09-14:
    summary: Going well.
    notes: {sales-up: Best month.}
    decisions:
      D-1: {what: Bake twice, owner: Luis, due: 2026-10-31, objective: regulars-up, status: open}
checks: {R31: {severity: info}}
"""


class Edit(NamedTuple):
    """What is replaced by what, and what is to be said of it."""

    name: str
    old: str
    new: str
    english: str
    spanish: str


EDITS = (
    Edit("objective added", "      costs-down:", "      rent-down: {name: Lower the rent}\n      costs-down:",
         "Objective “Lower the rent” added to perspective “Financial”.",
         "Se añade el objetivo «Lower the rent» a la perspectiva «Financial»."),
    Edit("objective removed", BASE[BASE.index("      costs-down:"):BASE.index("  customer:")], "",
         "Objective “Cut waste” removed from perspective “Financial”, with 1 KPI.",
         "Se quita el objetivo «Cut waste» de la perspectiva «Financial», con 1 KPI."),
    Edit("objective's id renamed", "regulars-up", "win-regulars",
         "The id of objective “Win regulars” renamed from `regulars-up` to `win-regulars`.",
         "El id del objetivo «Win regulars» pasa de `regulars-up` a `win-regulars`."),
    Edit("objective renamed", "name: Win regulars", "name: Keep regulars",
         "Objective “Win regulars” is now called “Keep regulars”.",
         "El objetivo «Win regulars» se llama ahora «Keep regulars»."),
    Edit("owner", "        owner: Luis\n", "        owner: Eva\n",
         "Owner of objective “Win regulars” changed from Luis to Eva.",
         "La persona responsable del objetivo «Win regulars» pasa de Luis a Eva."),
    Edit("description", "More at full price.", "More, and at full price.",
         "Description of objective “Grow sales” changed.", "Cambia la descripción del objetivo «Grow sales»."),
    Edit("perspective renamed", "name: Customer", "name: Customers",
         "Perspective “Customer” is now called “Customers”.", "La perspectiva «Customer» se llama ahora «Customers»."),
    Edit("perspective's weight", "weight: 2\n", "weight: 3\n",
         "Weight of perspective “Customer” raised from 66.7 % to 75 % of the index.",
         "El peso de la perspectiva «Customer» sube en el índice de 66,7 % a 75 %."),
    Edit("KPI's weight", "weight: 4", "weight: 1",
         "Weight of KPI “Margin” lowered from 80 % to 50 % of objective “Grow sales”.",
         "El peso del KPI «Margin» baja en el objetivo «Grow sales» de 80 % a 50 %."),
    Edit("target raised", "target: 24000", "target: 26000",
         "Target of KPI “Sales” raised from €24,000 to €26,000.",
         "La meta del KPI «Sales» sube de 24.000 € a 26.000 €."),
    Edit("target of a period lowered", "2027: 32", "2027: 31",
         "Target for 2027 of KPI “Margin” lowered from 32 % to 31 %.",
         "La meta para 2027 del KPI «Margin» baja de 32 % a 31 %."),
    Edit("target of a period added", "2027: 32", "2027: 32, 2028: 33",
         "Target for 2028 of KPI “Margin” set: 33 %.", "Se fija la meta para 2028 del KPI «Margin»: 33 %."),
    Edit("target in another form", "target: 24000", "target: {reach: 24000, by: 2026-12}",
         "Target of KPI “Sales” changed from €24,000 to €24,000 by Dec 2026.",
         "La meta del KPI «Sales» pasa de 24.000 € a 24.000 € en dic 2026."),
    Edit("target later", "by: 2026-12}", "by: 2027-06}",
         "Target of KPI “Regular customers” changed from 200 people by Dec 2026 to 200 people by Jun 2027.",
         "La meta del KPI «Regular customers» pasa de 200 people en dic 2026 a 200 people en jun 2027."),
    Edit("target removed", ", target: {at_most: 25}", "",
         "Target of KPI “Waste” removed (it was at most 25 kg).",
         "Se quita la meta del KPI «Waste» (era como máximo 25 kg)."),
    Edit("edge moved", "at_most: 25", "at_most: 28",
         "Target of KPI “Waste” raised from 25 kg to 28 kg.", "La meta del KPI «Waste» sube de 25 kg a 28 kg."),
    Edit("baseline", "baseline: 18000", "baseline: 17000",
         "Baseline of KPI “Sales” lowered from €18,000 to €17,000.",
         "El valor de partida del KPI «Sales» baja de 18.000 € a 17.000 €."),
    Edit("date of the baseline", "at: 2025-12", "at: 2025-11",
         "Date of the baseline of KPI “Regular customers” brought forward from Dec 2025 to Nov 2025.",
         "La fecha del valor de partida del KPI «Regular customers» se adelanta de dic 2025 a nov 2025."),
    Edit("bands of all", "on_track: 90, at_risk: 60", "on_track: 80, at_risk: 60",
         "Bands (on track / at risk) of the strategy changed from 90 % / 60 % to 80 % / 60 %.",
         "La franja de estados (cumple / en riesgo) de la estrategia pasa de 90 % / 60 % a 80 % / 60 %."),
    Edit("unit", "unit: kg", "unit: t", "Unit of KPI “Waste” changed from kg to t.",
         "La unidad del KPI «Waste» pasa de kg a t."),
    Edit("better", "better: lower", "better: higher", "Better direction of KPI “Waste” changed from lower to higher.",
         "La dirección deseada del KPI «Waste» pasa de más bajo a más alto."),
    Edit("aggregate", "aggregate: last", "aggregate: mean",
         "Aggregation of KPI “Regular customers” changed from last value to mean.",
         "La agregación del KPI «Regular customers» pasa de último valor a media."),
    Edit("KPI removed", BASE[BASE.index("          - {id: smiles"):BASE.index("initiatives:")], "",
         "KPI “Smiles” removed from objective “Win regulars”.",
         "Se quita el KPI «Smiles» del objetivo «Win regulars»."),
    Edit("KPI added", "          - {id: smiles",
         "          - {id: queue, name: Queue, unit: min}\n          - {id: smiles",
         "KPI “Queue” added to objective “Win regulars”.", "Se añade el KPI «Queue» al objetivo «Win regulars»."),
    Edit("KPI's id renamed", "id: waste", "id: wasted-bread",
         "The id of KPI “Waste” renamed from `waste` to `wasted-bread`.",
         "El id del KPI «Waste» pasa de `waste` a `wasted-bread`."),
    Edit("KPI renamed", "name: Waste", "name: Wasted bread", "KPI “Waste” is now called “Wasted bread”.",
         "El KPI «Waste» se llama ahora «Wasted bread»."),
    Edit("status set by a person", "target: 80,", "target: 80, status: {set: at-risk, why: Counted badly, by: Ana},",
         "Status of KPI “Smiles” set by a person: at risk, because “Counted badly”.",
         "Una persona fija el estado del KPI «Smiles»: en riesgo, porque «Counted badly»."),
    Edit("actual recorded", "2026-09: 60", "2026-09: 60, 2026-10: 63", "KPI “Smiles”: 63 % recorded for Oct 2026.",
         "KPI «Smiles»: nuevo dato de oct 2026, 63 %."),
    Edit("actual changed", "2026-09: 60", "2026-09: 66",
         "The actual of KPI “Smiles” for Sep 2026 changed from 60 % to 66 %, not marked as restated.",
         "El valor real del KPI «Smiles» de sept 2026 cambia de 60 % a 66 %, sin marcarse como corregido."),
    Edit("actual restated", "2026-09: 60", "2026-09: {value: 66, was: 60, restated: 2026-10-02}",
         "The actual of KPI “Smiles” for Sep 2026 restated from 60 % to 66 %.",
         "El valor real del KPI «Smiles» de sept 2026 se corrige de 60 % a 66 %."),
    Edit("actual removed", "2026-07: 20500, ", "",
         "The actual of KPI “Sales” for Jul 2026 removed (it was €20,500).",
         "Se quita el valor real del KPI «Sales» de jul 2026 (era 20.500 €)."),
    Edit("link removed", "        leading: [{outcome_of: regulars-up, delay: 2 months, evidence: assumed}]\n", "",
         "Link “Win regulars → Grow sales” removed.", "Se quita la relación «Win regulars → Grow sales»."),
    Edit("link added", "        name: Cut waste\n",
         "        name: Cut waste\n        leading: [{outcome_of: regulars-up}]\n",
         "Link “Win regulars → Cut waste” added.", "Se añade la relación «Win regulars → Cut waste»."),
    Edit("delay", "delay: 2 months", "delay: 3 months",
         "Delay of link “Win regulars → Grow sales” changed from 2 months to 3 months.",
         "El desfase de la relación «Win regulars → Grow sales» pasa de 2 meses a 3 meses."),
    Edit("evidence", "evidence: assumed", "evidence: expert",
         "Evidence of link “Win regulars → Grow sales” changed from `assumed` to `expert`.",
         "La evidencia de la relación «Win regulars → Grow sales» pasa de `assumed` a `expert`."),
    Edit("since when a link is supposed", "evidence: assumed", "evidence: assumed, since: 2026-03",
         "Date of the assumption of link “Win regulars → Grow sales” set: Mar 2026.",
         "Se fija la fecha de la hipótesis de la relación «Win regulars → Grow sales»: mar 2026."),
    Edit("definition sheet", "unit: kg", "unit: kg, valid_until: 2027-06",
         "End of validity of KPI “Waste” set: Jun 2027.", "Se fija el final de la validez del KPI «Waste»: jun 2027."),
    Edit("link not counted", "evidence: assumed", "evidence: assumed, counts: false",
         "Link “Win regulars → Grow sales” no longer counts in the score of the drivers.",
         "La relación «Win regulars → Grow sales» ya no cuenta en la puntuación de los inductores."),
    Edit("theme", "themes: [fresh]", "themes: [fresh, growth]",
         "Objective “Win regulars” now belongs to theme “Growth”.",
         "El objetivo «Win regulars» pertenece ahora a la línea estratégica «Growth»."),
    Edit("progress", "progress: 60", "progress: 75", "Progress of initiative “Night shift” raised from 60 % to 75 %.",
         "El avance de la iniciativa «Night shift» sube de 60 % a 75 %."),
    Edit("spent", "spent: 7000", "spent: 8200", "Money spent of initiative “Night shift” raised from €7,000 to €8,200.",
         "El gasto de la iniciativa «Night shift» sube de 7.000 € a 8.200 €."),
    Edit("initiative later", "end: 2026-11-30", "end: 2027-01-31",
         "End of initiative “Night shift” moved from 30 Nov 2026 to 31 Jan 2027.",
         "El final de la iniciativa «Night shift» se aplaza de 30 nov 2026 a 31 ene 2027."),
    Edit("milestone done", "due: 2026-05-01}", "due: 2026-05-01, done: 2026-05-12}",
         "Milestone “First night” of initiative “Night shift” done on 12 May 2026.",
         "Se alcanza el hito «First night» de la iniciativa «Night shift» (12 may 2026)."),
    Edit("decision done", "status: open", "status: done", "Decision D-1 closed as `done`: “Bake twice”.",
         "Se cierra la decisión D-1 como `done`: «Bake twice»."),
    Edit("decision later", "due: 2026-10-31", "due: 2026-12-31",
         "Due date of decision D-1 moved from 31 Oct 2026 to 31 Dec 2026.",
         "El vencimiento de la decisión D-1 se aplaza de 31 oct 2026 a 31 dic 2026."),
    Edit("decision made", "      D-1:", "      D-2: {what: Close on Mondays}\n      D-1:",
         "Decision D-2 made: “Close on Mondays”.", "Se toma la decisión D-2: «Close on Mondays»."),
    Edit("note of a meeting", "Best month.", "Best month so far.",
         "Note on objective “Grow sales” changed in the review of 14 Sep 2026.",
         "Cambia la nota sobre el objetivo «Grow sales» en la reunión del 14 sept 2026."),
    Edit("severity", "severity: info", "severity: warning",
         "Severity of review rule R31 changed from `info` to `warning`.",
         "La gravedad de la regla R31 pasa de `info` a `warning`."),
    Edit("suppression", "severity: info", "severity: info, ignore: [costs-down], why: New",
         "`costs-down` is now excepted from review rule R31, because “New”.",
         "`costs-down` queda exento de la regla R31, porque «New»."),
    Edit("glossary", "Comes once a week", "Comes twice a week", "Glossary term “regular” reworded.",
         "Se reformula el término «regular»."),
    Edit("vision", "Bread for all", "Bread for everybody", "Vision of the strategy changed.",
         "Cambia la visión de la estrategia."),
)
