"""The few words that only the command line says, in both languages."""

from __future__ import annotations

_WORDS = {
    "help": ("help", "ayuda"),
    "error": ("error", "error"),
    "errors": ("errors", "errores"),
    "warning": ("warning", "aviso"),
    "warnings": ("warnings", "avisos"),
    "info": ("note", "nota"),
    "infos": ("notes", "notas"),
    "silenced": ("silenced", "en silencio"),
    "silenceds": ("silenced", "en silencio"),
    "until": ("silenced until {until}: {why}", "en silencio hasta {until}: {why}"),
    "no reason": ("no reason given", "sin motivo"),
    "no end": ("silenced without an end: {why}", "en silencio sin fecha final: {why}"),
    "clean": ("Nothing to report", "Nada que señalar"),
    "attained": ("Met", "Logro"),
    "with data": ("With data", "Con datos"),
    "data": ("Data", "Datos"),
    "no actuals": ("no actuals yet", "aún sin datos"),
    "no objective": ("No objective is declared yet.", "Aún no hay ningún objetivo declarado."),
    "no match": ("Nothing matches this selection.", "Nada coincide con esta selección."),
    "nothing written": ("Nothing was written.", "No se ha escrito nada."),
    "closed before": ("The figures of {day} are kept already; --again replaces them.",
                      "Las cifras del {day} ya están guardadas; --again las sustituye."),
    "nothing to close": ("No period with figures had ended by {day}.",
                         "Ningún periodo con cifras había acabado el {day}."),
    "no such review": ("No review of {day} is written under `reviews:` yet; its figures are kept all the same.",
                       "Aún no hay una revisión del {day} en `reviews:`; sus cifras se guardan de todos modos."),
    "kept by today": (
        "They are judged by today's targets, weights and definitions. Whether those are the ones of {day} is not known "
        "here: there is no commit of then that can be read.",
        "Se evalúan con las metas, pesos y definiciones de hoy. Aquí no se sabe si son los del {day}: no hay ningún "
        "commit de entonces que se pueda leer."),
    "kept since": (
        "They are those of today, judged by today's targets, weights and definitions. Since the last commit by {day}:",
        "Son las de hoy, evaluadas con las metas, pesos y definiciones de hoy. Desde el último commit hasta el {day}:"),
    "kept of then": (
        "To keep those of then, close the review in a copy of that commit (`git worktree add ../then {commit}`) and "
        "bring its file here.",
        "Para guardar las de entonces, cierra la revisión en una copia de ese commit "
        "(`git worktree add ../entonces {commit}`) y trae aquí su archivo."),
    "kept of another": (
        "These are the figures as of {period}, as was asked; the last period that had ended by {day} is {last}.",
        "Son las cifras a {period}, como se pidió; el último periodo acabado el {day} es {last}."),
    "kept of none": (
        "These are the figures as of {period}, as was asked; no period with figures had ended by {day}.",
        "Son las cifras a {period}, como se pidió; ningún periodo con cifras había acabado el {day}."),
    "close a folder": ("the figures are kept beside the strategy, in presented/{day}.yaml: put the strategy into a "
                       "folder of its own and name the folder",
                       "las cifras se guardan junto a la estrategia, en presented/{day}.yaml: pon la estrategia en "
                       "una carpeta propia e indica la carpeta"),
    "tells where": ("`bsc check` tells where.", "`bsc check` dice dónde."),
    "which kpi": ("{id} serves several objectives: write one of {ids}",
                  "{id} sirve a varios objetivos: escribe uno de {ids}"),
    "an initiative": ("{id} is an initiative and has no number of its own; it serves {ids}, which can be explained",
                      "{id} es una iniciativa y no tiene un número propio; contribuye a {ids}, que se puede explicar"),
    "a decision": ("{id} is a decision; the objective it is about, {ids}, can be explained",
                   "{id} es una decisión; se puede explicar su objetivo, {ids}"),
    "judged by none": ("It is no objective's KPI, so nothing judges it.",
                       "No es el KPI de ningún objetivo: nada la evalúa."),
    "last figures": ("Last figures", "Últimas cifras"),
    "slices by": ("By {by}", "Por {by}"),
    "a theme": ("{id} is a theme: `bsc show --select theme:{id}` shows its objectives",
                "{id} es una línea estratégica: `bsc show --select theme:{id}` muestra sus objetivos"),
    "a rule": ("{id} is the id of a rule: `bsc rules {id}` prints its manual",
               "{id} es el identificador de una regla: `bsc rules {id}` imprime su manual"),
    "of another": ("{id} is of the scorecard {scorecard}: ask with `--scorecard {scorecard}`",
                   "{id} es del cuadro de mando {scorecard}: pregunta con `--scorecard {scorecard}`"),
    "unknown id": ("nothing here is called {id}", "nada se llama aquí {id}"),
    "did you mean": ("did you mean {id}?", "¿quizá {id}?"),
    "list them": ("`bsc explain` without an id lists what can be explained",
                  "`bsc explain` sin identificador dice qué se puede explicar"),
    "explain one": ("`bsc explain ID` tells how a number was made and why it is there.",
                    "`bsc explain ID` dice cómo se obtuvo un número y por qué está así."),
    "as they were, one": ("One scorecard had not changed: its report is as it was.",
                          "Un cuadro de mando no cambió: su informe sigue como estaba."),
    "as they were": ("{n} of the scorecards had not changed: their reports are as they were.",
                     "{n} de los cuadros de mando no cambiaron: sus informes siguen como estaban."),
    "ready": ("is ready. Next:", "ya está. Ahora:"),
}


def word(key: str, language: str) -> str:
    """A word of the command line; anything but Spanish is English."""
    english, spanish = _WORDS[key]
    return spanish if language.startswith("es") else english


def count(number: int, key: str, language: str) -> str:
    """A number with its noun: `1 error`, `2 errors`.

    >>> count(2, "error", "es")
    '2 errores'
    """
    return f"{number} {word(key if number == 1 else key + 's', language)}"
