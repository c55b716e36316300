"""The words of the page explained, in the order in which a reader meets them, in English and in Spanish."""

from __future__ import annotations

# The key is that of the word itself, so that a house's own word stands before our explanation.
EXPLAINED: tuple[tuple[str, str, str], ...] = (
    # the head
    ("as of", "Only values of periods that ended by then count, each judged by the target of its own period.",
     "Solo cuentan los valores de periodos ya terminados, cada uno con la meta de su propio periodo."),
    ("index", "Weighted mean of the perspectives' scores; where there are none, of the objectives at the top.",
     "Media ponderada de las puntuaciones de las perspectivas; si no hay, de los objetivos superiores."),
    ("score", "Progress on one ruler for all KPIs: on track from 90 %, at risk from 60 %, target met at 100 %.",
     "El avance en una misma regla para todos los KPI: cumple desde 90 %, en riesgo desde 60 %, meta en 100 %."),
    ("coverage share", "The share of the weight that has data. What is missing is left out, never counted as 0.",
     "La parte del peso que tiene datos. Lo que falta queda fuera; nunca cuenta como 0."),
    ("provisional", "Less than 80 % of the weight has data. The range: all that is missing at 0, and at 100.",
     "Menos del 80 % del peso tiene datos. El intervalo: todo lo que falta en 0, y en 100."),
    ("like for like head", "The move of those KPIs that count at both dates. The rest of a move comes from KPIs "
     "that began or ceased to count.",
     "El movimiento de los KPI que cuentan en ambas fechas. El resto se debe a los que empezaron o dejaron "
     "de contar."),
    ("set", "A person overruled the status. The number stays, and the computed status stands beside it.",
     "Alguien ha cambiado el estado. El número no cambia, y al lado figura el estado calculado."),
    # status
    ("on track", "90 % or more; for a ratio, a total or a benchmark, the target itself; or the KPI's own limit.",
     "90 % o más; en una proporción, un total o una referencia, la propia meta; o el umbral propio del KPI."),
    ("at risk", "From 60 % up to that limit; for a ratio, a total or a benchmark, from 90 %.",
     "Desde 60 % hasta ese umbral; en una proporción, un total o una referencia, desde 90 %."),
    ("off track", "Below that.", "Por debajo."),
    ("no data", "No value, or one too old to count.", "Sin valor, o con uno demasiado antiguo para contar."),
    ("not judged", "Shown without a verdict: an input, a target in words, not due or not pursued yet.",
     "Se muestra sin valorar: un insumo, una meta en palabras, algo que aún no vence o no está en vigor."),
    # map and sheets
    ("lagging kpi", "A KPI that tells whether the result came.", "Un KPI que dice si llegó el resultado."),
    ("leading kpi", "A KPI that tells whether we do what should bring the result.",
     "Un KPI que dice si hacemos lo que debe producir el resultado."),
    ("outcome", "Of an objective: weighted mean of its lagging and undeclared KPIs and of its parts.",
     "De un objetivo: media ponderada de sus KPI de resultado o sin tipo y de sus partes."),
    ("drivers", "Of an objective: weighted mean of its leading KPIs and of the outcomes of its causes.",
     "De un objetivo: media ponderada de sus KPI inductores y de los resultados de sus causas."),
    ("cause", "An objective whose outcome should bring about another's: the arrow's start.",
     "Un objetivo cuyo resultado debe producir el de otro: el origen de la flecha."),
    ("delay", "How long a cause needs to show in its effect.", "Cuánto tarda una causa en notarse en su efecto."),
    ("illustrative", "A link that is drawn but does not enter the drivers.",
     "Una relación que se dibuja pero no entra en los inductores."),
    ("rejected", "A link that was tested and did not hold; it stays visible.",
     "Una relación que se puso a prueba y no se sostuvo; sigue a la vista."),
    ("weakens", "A trade-off: more of the cause means less of the effect. Watched, not counted.",
     "Una contrapartida: más de la causa es menos del efecto. Se vigila, no cuenta."),
    ("evidence share", "What a link rests on: an assumption, the judgement of experts, or data.",
     "En qué se apoya una relación: un supuesto, el criterio de expertos o datos."),
    # signals
    ("on course", "Outcome and drivers are both on track.", "El resultado y sus inductores cumplen."),
    ("eroding", "The outcome is on track; its drivers are not, and fell over three periods, like for like.",
     "El resultado cumple; sus inductores no, y bajaron en tres periodos, en lo comparable."),
    ("not explained", "The outcome is on track, its drivers are not.", "El resultado cumple; sus inductores, no."),
    ("recovering", "The drivers are on track; the outcome is not yet, but rose over three periods, like for like "
     "and in new figures.",
     "Los inductores cumplen; el resultado aún no, pero subió en tres periodos, en lo comparable y con cifras nuevas."),
    ("no effect yet", "The drivers are on track, as they were before the delay of their links; the outcome is not and "
     "does not rise.",
     "Los inductores cumplen, tal como estaban antes del desfase; el resultado no cumple ni sube."),
    ("neither", "Neither the outcome nor its drivers are on track.", "No cumplen ni el resultado ni sus inductores."),
    # table and trace
    ("actual", "The latest value that counts.", "El último valor que cuenta."),
    ("target", "What the value is judged against: the target in force in its period.",
     "Con qué se compara el valor: la meta vigente en su periodo."),
    ("baseline", "Where the KPI started; its progress is measured from there.",
     "Dónde empezó el KPI; el avance se mide desde ahí."),
    ("progress", "How far the actual has come from baseline (0 %) to target (100 %); without a baseline, "
     "its share of the target.",
     "Cuánto ha avanzado el valor real desde el valor de partida (0 %) hasta la meta (100 %); sin valor de "
     "partida, su proporción de la meta."),
    ("trend", "Against the previous period; it speaks of better, not of up. A move within the noise is the same.",
     "Frente al periodo anterior; dice si mejora, no si sube. Lo que no supera el ruido es igual."),
    ("age", "How many of its own periods ago the value was measured.",
     "Cuántos de sus propios periodos hace que se midió el valor."),
    ("weight", "How much a part counts beside its siblings.", "Cuánto cuenta una parte junto a las demás."),
    ("share", "The points that a part adds to the number: its score by its share of the weight.",
     "Los puntos que una parte suma al número: su puntuación por su parte del peso."),
    # alignment
    ("alignment", "How many objectives reach the top of the map and have something that should bring them about.",
     "Cuántos objetivos llegan a la parte alta del mapa y tienen algo que debe producirlos."),
    ("ownership", "How many objectives and KPIs have somebody who answers for them.",
     "Cuántos objetivos y KPI tienen a alguien que responde de ellos."),
    ("freshness", "How many KPIs have a value that is young enough to count.",
     "Cuántos KPI tienen un valor lo bastante reciente para contar."),
    ("complete", "The objective has a result, and a leading KPI or a measured cause.",
     "El objetivo tiene resultado, y un KPI inductor o una causa medida."),
    ("not measured", "The objective has no KPI.", "El objetivo no tiene ningún KPI."),
    ("no result", "The objective has leading KPIs only: nothing tells whether the result came.",
     "El objetivo solo tiene KPI inductores: nada dice si llegó el resultado."),
    ("causes unmeasured", "Some of the objective's causes have no outcome that anybody measures.",
     "Alguna de las causas del objetivo tiene un resultado que nadie mide."),
    ("rests on nothing", "The objective has a result, but no leading KPI and no measured cause.",
     "El objetivo tiene resultado, pero ni KPI inductores ni causas medidas."),
)
