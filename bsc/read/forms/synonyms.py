"""Words that people write for a key or a value of the language, in English and in Spanish."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import combining, normalize

from bsc.source import near_match

_SAID = {
    "name": "title label heading nombre titulo denominacion",
    "description": "desc definition details descripcion detalle definicion",
    "language": "lang locale idioma lengua lenguaje",
    "mission": "mision",
    "owner": "owners team person responsible accountable lead manager who responsable dueño encargado equipo persona",
    "cadence": "frequency period periodicity frecuencia periodicidad cadencia",
    "fiscal_year": "fiscal year_starts ejercicio año_fiscal ejercicio_fiscal",
    "perspectives": "perspective perspectiva perspectivas",
    "objectives": "objective goal goals objetivo objetivos",
    "objective": "goal objetivo",
    "themes": "theme tema temas linea lineas lineas_estrategicas pillars pilares",
    "metrics": "metric measures measure indicators kpis kpi metrica metricas indicador indicadores",
    "kpis": "kpi metric metrics measures measure indicators indicador indicadores metrica metricas",
    "lagging": "lag outcomes outcome results result resultado resultados",
    "leading": "lead drivers driver inductor inductores impulsores",
    "metric": "kpi measure indicator metrica indicador",
    "kpi": "metric measure indicator metrica indicador",
    "target": "goal targets meta metas objetivo planned plan",
    "baseline": "base start_value starting_value from base valor_de_partida linea_base partida valor_inicial",
    "actuals": "actual value values current result figures real reales valor valores dato datos actual_value",
    "value": "actual valor real",
    "forecasts": "forecast prevision previsiones pronostico",
    "unit": "units uom unidad unidades",
    "better": "direction polarity sentido direccion mejor",
    "aggregate": "aggregation agregacion agregado",
    "states": "estados",
    "min": "minimum minimo",
    "max": "maximum maximo",
    "source": "data_source fuente origen",
    "formula": "calculation calculo definicion_de_calculo",
    "audience": "access readers destinatarios audiencia publico",
    "use": "used_for uso se_usa_para",
    "not_use": "not_used_for no_usar no_se_usa_para",
    "action": "who_acts acts accion quien_actua",
    "collector": "collected_by updater data_entry recoge recolector",
    "completeness": "completitud exhaustividad",
    "limitations": "limitation caveats limitaciones limites",
    "uses": "catalogue catalogues catalog catalogs include usa catalogo catalogos",
    "readability": "legibilidad lecturabilidad",
    "index": "formula test language idioma indice",
    "files": "file texts archivos textos",
    "reference": "citation bibliography after referencia bibliografia",
    "unintended": "unintended_consequences side_effects negative_effects efectos_no_deseados efectos_secundarios",
    "tied_to_pay": "bonus incentive pay retribucion incentivo ligado_a_retribucion",
    "review": "review_frequency reviewed revision revisar",
    "valid_until": "expiry expires revision_date valid caduca valido_hasta vigente_hasta",
    "weight": "weighting peso ponderacion",
    "question": "pregunta",
    "stage": "funnel funnel_stage etapa fase embudo",
    "status": "state estado",
    "contribute_to": "contributes_to contribution aligned_to aporta_a contribuir_a",
    "corporate_only": "solo_corporativo",
    "supports": "drives causes leads_to enables effects apoya impulsa contribuye_a",
    "outcome_of": "driven_by caused_by depends_on resultado_de",
    "delay": "lag desfase retraso retardo",
    "rationale": "why reason razon justificacion",
    "evidence": "evidencia",
    "since": "from start date desde fecha",
    "until": "to end by due deadline hasta fin fecha",
    "active": "vigencia activo",
    "initiatives": "initiative projects project actions action iniciativa iniciativas proyectos acciones",
    "start": "from begin begins starts inicio comienzo desde fecha_inicio",
    "end": "to until due deadline finish ends fin hasta final plazo fecha fecha_fin vencimiento",
    "by": "due deadline until date hasta fecha plazo para",
    "done_by": "due deadline until date hasta fecha plazo hecho_para",
    "due": "by deadline until date fecha plazo vencimiento hasta",
    "done": "finished completed hecho terminado",
    "at": "date on fecha en",
    "what": "name title task action text que tarea accion nombre texto hito",
    "progress": "percent done completion avance progreso",
    "budget": "cost presupuesto coste costo",
    "spent": "expenses gastado gasto",
    "currency": "moneda divisa",
    "expected": "impact effect esperado impacto efecto",
    "change": "delta cambio variacion",
    "milestones": "milestone hitos hito",
    "reviews": "review meetings revisiones revision reuniones",
    "notes": "note comments comment notas nota comentarios",
    "note": "notes comment nota comentario",
    "decisions": "decision decisiones",
    "updates": "update closed follow_up seguimiento actualizaciones actualizacion cerradas",
    "questions": "question to_decide preguntas pregunta cuestiones",
    "options": "option alternatives opciones opcion alternativas",
    "recommendation": "recommended proposal recomendacion propuesta",
    "answers": "question answer responde responde_a",
    "cost": "price budget coste costo presupuesto",
    "effect": "impact efecto impacto",
    "for": "pro pros advantages a_favor ventajas",
    "against": "con cons disadvantages en_contra inconvenientes",
    "glossary": "terms glosario",
    "words": "palabras terminos",
    "checks": "rules check reglas revisiones",
    "report": "house_style style branding brand informe estilo marca",
    "organisation": "organization company institution organizacion empresa entidad institucion",
    "confidentiality": "confidential classification confidencialidad confidencial clasificacion",
    "accent": "accent_color accent_colour color colour brand_color brand_colour acento color_de_acento",
    "logo": "logotype logotipo picture image imagen",
    "paper": "paper_size page_size papel tamaño hoja",
    "sections": "section parts secciones seccion apartados",
    "why": "reason because motivo razon",
    "ignore": "ignorar",
    "bands": "thresholds limits umbrales bandas semaforo",
    "on_track": "green verde cumple",
    "at_risk": "amber yellow ambar amarillo en_riesgo",
    "roll_up": "rollup aggregation",
    "as_of": "date fecha a_fecha",
    "reach": "value goal target to alcanzar llegar valor",
    "each": "value valor cada",
    "at_least": "min minimum al_menos minimo",
    "at_most": "max maximum como_maximo maximo",
    "between": "range entre rango",
    "hold": "keep mantener",
    "over": "during year en durante año",
    "file": "path archivo fichero ruta",
    "decimal": "decimales",
    "delimiter": "separator separador",
}
_VALUES = {
    "daily": "day diaria diario",
    "weekly": "week semanal",
    "four-weekly": "four_weeks 4-weekly 4_weeks cuatro_semanas cuatrisemanal tetrasemanal",
    "monthly": "month mensual mes",
    "quarterly": "quarter trimestral trimestre",
    "half-yearly": "half semestral semestre biannual semiannual half_year",
    "irregular": "ad_hoc adhoc occasional occasionally ocasional puntual",
    "yearly": "year annual annually anual año",
    "higher": "up high more increase increasing larger bigger mayor mas alto alta arriba subir aumentar",
    "lower": "down low less decrease decreasing smaller menor menos bajo baja abajo bajar reducir",
    "none": "no neither ninguno ninguna",
    "sum": "total add suma sumar",
    "mean": "average avg media promedio",
    "last": "latest level ultimo ultima",
    "count": "rows number contar recuento",
    "distinct": "unique uniques count_distinct distinto distintos unico unicos",
    "worst": "min peor",
    "best": "max mejor",
    "financial": "finance financiera finanzas economica",
    "customer": "customers client clients cliente clientes",
    "internal": "process processes procesos interna internos",
    "learning": "growth people aprendizaje crecimiento personas",
    "point": "punto .",
    "comma": "coma ,",
    "semicolon": "punto_y_coma ;",
    "tab": "tabulador",
    "negative": "negativo negativa -",
    "positive": "positivo positiva +",
    "on-track": "green met verde cumple",
    "at-risk": "amber yellow ambar amarillo en_riesgo",
    "off-track": "red missed rojo no_cumple",
    "progress": "avance progreso",
    "performance": "desempeño rendimiento",
    "percent": "% porcentaje",
    "letter": "carta us_letter",
    "tabloid": "tabloide ledger",
    "map": "strategy_map mapa mapa_estrategico",
    "summary": "resumen",
    "exceptions": "excepciones",
    "scorecard": "cuadro_de_mando cuadro kpis indicadores",
    "objectives": "objetivos sheets fichas",
    "alignment": "matrix alineacion matriz",
    "outlook": "forecasts horizonte previsiones",
    "findings": "hallazgos",
    "initiatives": "iniciativas",
    "dictionary": "glossary metrics diccionario glosario",
    "acquisition": "awareness attraction captacion adquisicion atraccion",
    "engagement": "interaction interaccion",
    "conversion": "sale sales purchase venta ventas",
    "loyalty": "retention advocacy fidelizacion retencion",
    "funnel": "stages embudo",
    "off": "no none never",
    "en": "english ingles",
    "es": "spanish español castellano",
    "warning": "warn aviso",
}


def _turned(said: dict[str, str]) -> dict[str, list[str]]:
    """For each word that people write, what it may mean, in order."""
    meanings: dict[str, list[str]] = {}
    for meant, words in said.items():
        for word in words.split():
            meanings.setdefault(_plain(word), []).append(meant)
    return meanings


def _plain(word: str) -> str:
    """A word without case, accents and joints: `Año fiscal` and `ano_fiscal` are the same."""
    bare = "".join(each for each in normalize("NFKD", word.casefold().strip()) if not combining(each))
    return bare.replace("-", "_").replace(" ", "_") if len(bare) > 1 else bare


_KEYS, _WORDS = _turned(_SAID), _turned(_VALUES)


def key_meant(word: str, known: Iterable[str]) -> str:
    """The key of a place that a word was probably meant to be, or an empty text.

    >>> key_meant("Responsable", ["name", "owner"])
    'owner'
    """
    return _meant(word, list(known), _KEYS)


def word_meant(word: str, known: Iterable[str]) -> str:
    """The value of a short list that a word was probably meant to be, or an empty text."""
    return _meant(word, list(known), _WORDS)


def _meant(word: str, choices: list[str], meanings: dict[str, list[str]]) -> str:
    said = meanings.get(_plain(word), ()) if len(word) <= 40 else ()
    return next((each for each in said if each in choices), "") or near_match(word, choices)
