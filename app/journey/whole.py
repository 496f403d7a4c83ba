"""Whether charts and taps are whole: everything reached, every question answered, every end says what next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.content.faults import Fault
from app.journey.models import Chart, Node, NodeKind, NodeWords, Question

MOST_TAPS = 3
FIRST = "start"
CHARTS, QUESTIONS = "journey/charts.yaml", "journey/where-am-i.yaml"


def chart_faults(charts: Mapping[str, Chart]) -> Iterator[Fault]:
    """Edges that lead nowhere, nodes that nothing leads to, ids used twice, and ends or questions of the wrong form."""
    nodes = [node for chart in charts.values() for node in chart.nodes]
    known = {node.id for node in nodes}
    for node in nodes:
        yield from (Fault(CHARTS, f"{node.id}.next", f"There is no node {to}.") for to in node.next if to not in known)
        yield from _form(node)
    if len(known) != len(nodes):
        yield Fault(CHARTS, "nodes", "A node id is used twice; ids are unique over all charts.")
    for chart in charts.values():
        for lost in sorted({node.id for node in chart.nodes} - reached(chart)):
            yield Fault(CHARTS, f"{lost}.id", "Nothing in its chart leads to this node.")


def _form(node: Node) -> Iterator[Fault]:
    ways = len(node.next)
    if node.kind is NodeKind.QUESTION and ways < 2:
        yield Fault(CHARTS, f"{node.id}.next", "A question needs two answers or more.")
    if node.kind is NodeKind.OUTCOME and ways:
        yield Fault(CHARTS, f"{node.id}.next", "An outcome is an end; nothing follows it in the chart.")
    if node.kind in {NodeKind.START, NodeKind.STEP} and ways != 1:
        yield Fault(CHARTS, f"{node.id}.next", "What isn't a question or an end leads to exactly one node.")


def reached(chart: Chart) -> set[str]:
    """The node ids of a chart that can be walked to from its start."""
    ways = {node.id: node.next for node in chart.nodes}
    found: set[str] = set()
    waiting = [chart.start.id]
    while waiting:
        node = waiting.pop()
        if node in ways and node not in found:
            found.add(node)
            waiting.extend(ways[node])
    return found


def node_word_faults(file: str, node: Node, words: NodeWords) -> Iterator[Fault]:
    """Answers without words, words without an edge, and ends that do not say what next."""
    asked = set(node.next) if node.kind is NodeKind.QUESTION else set()
    for to in sorted(asked ^ set(words.when)):
        yield Fault(file, f"{node.id}.when.{to}", "Every answer of a question has words, and nothing else has.")
    if (node.kind is NodeKind.OUTCOME) != (words.then is not None):
        yield Fault(file, f"{node.id}.then", "Every end says what can happen next, and nothing else does.")


def question_faults(questions: Mapping[str, Question], steps: set[str]) -> Iterator[Fault]:
    """Steps that three taps do not reach, ways of more than three taps, and questions nobody comes to."""
    taps = taps_to_steps(questions)
    for step in sorted(steps - taps.keys()):
        yield Fault(QUESTIONS, "start", f"No way leads to the step {step}.")
    for lost in sorted(questions.keys() - reached_questions(questions)):
        yield Fault(QUESTIONS, f"{lost}.id", "No choice leads to this question.")
    for question in questions.values():
        yield from _question_faults(question, questions, steps)
    if longest(questions) > MOST_TAPS:
        yield Fault(QUESTIONS, "start", f"A way takes more than {MOST_TAPS} taps.")


def _question_faults(question: Question, questions: Mapping[str, Question], steps: set[str]) -> Iterator[Fault]:
    if "unsure" not in {choice.id for choice in question.choices}:
        yield Fault(QUESTIONS, question.id, "A child must be able to say that they don't know (unsure).")
    for choice in question.choices:
        if choice.to is not None and choice.to not in questions:
            yield Fault(QUESTIONS, f"{question.id}.{choice.id}", f"There is no question {choice.to}.")
        if choice.step is not None and choice.step not in steps:
            yield Fault(QUESTIONS, f"{question.id}.{choice.id}", f"There is no step {choice.step}.")


def taps_to_steps(questions: Mapping[str, Question]) -> dict[str, int]:
    """For each step that can be reached, the fewest taps to it."""
    taps: dict[str, int] = {}
    for path in paths(questions):
        step = path[-1]
        taps[step] = min(taps.get(step, len(path)), len(path))
    return taps


def longest(questions: Mapping[str, Question]) -> int:
    """The most taps of any way; a loop counts as too many."""
    return max((len(path) for path in paths(questions)), default=0)


def reached_questions(questions: Mapping[str, Question]) -> set[str]:
    """The questions that can be come to from the first."""
    return {FIRST} | {place for path in paths(questions) for place in path[:-1]}


def paths(
    questions: Mapping[str, Question], at: str = FIRST, before: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """Every way through: the questions after the first, then the step. Stops one tap past the most allowed."""
    for choice in questions[at].choices if at in questions else ():
        if choice.step is not None:
            yield (*before, choice.step)
        elif choice.to is not None and len(before) > MOST_TAPS:
            yield (*before, choice.to)
        elif choice.to is not None:
            yield from paths(questions, choice.to, (*before, choice.to))
