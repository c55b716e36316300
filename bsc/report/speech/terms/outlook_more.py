"""The fixed words of money, the yearly look and the weights, in English and in Spanish."""

from __future__ import annotations

OUTLOOK_MORE_TERMS: dict[str, tuple[str, str]] = {
    # money
    "money": ("Money", "Dinero"),
    "money lead": (
        "Budgets of initiatives, each currency by itself. An initiative of several objectives counts in equal parts "
        "for each of them.",
        "Presupuestos de las iniciativas, cada moneda por separado. Una iniciativa de varios objetivos cuenta a partes "
        "iguales en cada uno."),
    "money none": ("No initiative has money declared.", "Ninguna iniciativa tiene dinero declarado."),
    "money initiatives": ("Initiatives", "Iniciativas"),
    "money objectives": ("Objectives", "Objetivos"),
    "money perspectives": ("Perspectives", "Perspectivas"),
    "money budget": ("Budget", "Presupuesto"),
    "money left": ("Left", "Queda"),
    "money left off": ("Left for off track", "Queda para los que no cumplen"),
    "money used": ("Spent", "Gastado"),
    "money done": ("Done", "Hecho"),
    "money time": ("Time gone", "Tiempo"),
    "money ahead": ("Spent {n} points ahead of the work.", "El gasto va {n} puntos por delante del trabajo."),
    "money no budget": ("No budget is declared.", "Sin presupuesto declarado."),
    "money over": ("Overspent by {n}.", "Gasto {n} por encima del presupuesto."),
    "money gap none": ("Off track, and no initiative serves it.", "No cumple y ninguna iniciativa contribuye a él."),
    "money gap over": ("Off track, and all its initiatives are over.",
                       "No cumple y todas sus iniciativas han terminado."),
    "money gap no-budget": ("Off track, and no running initiative has a budget.",
                            "No cumple y ninguna iniciativa en curso tiene presupuesto."),
    "money unfunded": ("Off track and funded by nobody: {names}.", "No cumplen y nadie los financia: {names}."),
    "money funded": ("Every objective off track is funded.", "Todos los objetivos que no cumplen tienen financiación."),
    "money no off": ("No objective is off track.", "Todos los objetivos cumplen o están en riesgo."),
    "money total": ("In all {left} of {budget} left.", "En total quedan {left} de {budget}."),
    # once a year
    "yearly head": ("Once a year", "Una vez al año"),
    "yearly lead": (
        "Links and KPIs to keep, to test or to let go. Moved together: the rank correlation of their figures' changes "
        "(Spearman, −1 to 1, with its 99 % range), the cause its delay before; association, never a proof. No KPI that "
        "is off track or will miss is offered.",
        "Relaciones y KPI que conviene mantener, comprobar o dejar. El movimiento conjunto se mide por la correlación "
        "de rangos de los cambios de sus datos (Spearman, de −1 a 1, con su intervalo del 99 %), con la causa "
        "adelantada según su desfase: es asociación, nunca prueba. No se propone dejar un KPI que no cumple o que no "
        "llegará a su meta."),
    "yearly links": ("Hypotheses", "Hipótesis"),
    "yearly link": ("Link", "Relación"),
    "yearly moved": ("Cause and effect", "Causa y efecto"),
    "yearly advice": ("To discuss", "Para discutir"),
    "yearly no links": ("No link is declared.", "Ninguna relación declarada."),
    "yearly together": ("moved together", "se mueven a la par"),
    "yearly against": ("moved against each other", "se mueven en sentido contrario"),
    "yearly apart": ("no common movement to be seen", "no se aprecia movimiento común"),
    "yearly unknown": ("too few periods to tell", "muy pocos periodos para saberlo"),
    "yearly unmeasured": ("“{name}” has no data.", "«{name}» no tiene datos."),
    "yearly pairs": ("{rho} ({low}…{high}) in {n} changes", "{rho} ({low}…{high}) en {n} cambios"),
    "yearly keep": ("keep", "mantener"),
    "yearly test": ("test", "comprobar"),
    "yearly drop": ("question: keep or drop", "revisar: mantener o descartar"),
    "yearly kpis": ("KPIs to let go of, perhaps", "KPI que quizá se puedan dejar"),
    "yearly no kpis": ("No KPI stands out.", "Ningún KPI destaca."),
    "yearly silent": ("No actual since {period}.", "Sin datos desde {period}."),
    "yearly silent ever": ("It never had an actual.", "Nunca ha tenido datos."),
    "yearly steady": ("On track at each of the last {n} periods, since {period}: reached, or too easy.",
                      "Cumple en los {n} últimos periodos, desde {period}: meta alcanzada, o demasiado fácil."),
    "yearly unmoved": ("The same value for {n} periods, since {period}.",
                       "El mismo valor durante {n} periodos, desde {period}."),
    "yearly twin": ("Moves just like {name}, of the same objective (correlation {rho}, {n} changes): one of them tells "
                    "it all.",
                    "Se mueve igual que {name}, del mismo objetivo (correlación {rho}, {n} cambios): con uno basta."),
    "yearly unused": ("In {n} reviews no note and no decision spoke of its objective.",
                      "En {n} revisiones, ninguna nota ni decisión habló de su objetivo."),
    # weights
    "weights": ("Weights", "Pesos"),
    "weights lead": (
        "Which single weight, moved to where, would turn a status; and how far ranks can move with every weight up to "
        "20 % higher or lower. What has no data has no weight in it.",
        "Qué peso, movido hasta dónde, cambiaría un estado; y cuánto pueden moverse los puestos si cada peso sube o "
        "baja hasta un 20 %. Lo que no tiene datos no pesa."),
    "weights flips": ("What would turn a status", "Qué cambiaría un estado"),
    "weights number": ("Figure", "Cifra"),
    "weights weight": ("Weight of", "Peso de"),
    "weights now": ("Share now", "Peso ahora"),
    "weights turn": ("Turns at", "Cambia en"),
    "weights then": ("Then", "Entonces"),
    "weights firm": ("No single weight turns it.", "Ningún peso por sí solo lo cambia."),
    "weights unweighed": ("The worst or the best of its parts decides, not a weight.",
                          "Decide la peor o la mejor de sus partes, no un peso."),
    "weights ranks": ("How sure the order is", "Cómo de firme es el orden"),
    "weights range": ("Score ± 20 %", "Puntuación ± 20 %"),
    "weights rank": ("Rank", "Puesto"),
    "weights may": ("May be", "Puede ser"),
    "weights none": ("Nothing has a score yet.", "Nada tiene puntuación todavía."),
}
