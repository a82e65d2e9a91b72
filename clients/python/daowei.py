"""Calls to daowei from Python 3.9 or later, with the standard library alone. Copy this file.

The classes and methods are printed from the OpenAPI document of v1. Amounts are whole fen as text: int(amount_fen).
"""

import json as _json
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from dataclasses import dataclass
from typing import Any, Dict, List, Optional


def new_key() -> str:
    """An idempotency key: make one for each intended act and keep it for every repetition."""
    return str(uuid.uuid4())


class DaoweiProblem(Exception):
    """A refusal, with its kind and facts; see docs/client for what each kind means."""

    def __init__(self, status: int, kind: str, problem: Dict[str, Any], retry_after: Optional[int]):
        super().__init__(f"{status} {kind}: {problem}")
        self.status = status
        self.kind = kind
        self.problem = problem
        self.retry_after = retry_after


class Connection:
    """One server and one key. A call that got no answer, or 429 or 503, is repeated with the same body."""

    def __init__(self, url: str, key: str, timeout: float = 30.0, retries: int = 2):
        self._base = url.rstrip("/") + "/api/v1"
        self._key = key
        self._timeout = timeout
        self._retries = retries

    def call(self, method: str, path: str, in_path: Dict[str, Any], query: Dict[str, Any], body: Dict[str, Any]) -> Any:
        for name, value in in_path.items():
            path = path.replace("{" + name + "}", urllib.parse.quote(str(value), safe=""))
        asked = {name: _plain(value) for name, value in query.items() if value is not None}
        address = self._base + path + ("?" + urllib.parse.urlencode(asked) if asked else "")
        sent = {name: value for name, value in body.items() if value is not None}
        data = _json.dumps(sent).encode() if method == "POST" else None
        request = urllib.request.Request(address, data=data, method=method)
        request.add_header("authorization", "Bearer " + self._key)
        if data is not None:
            request.add_header("content-type", "application/json")
        return self._send(request)

    def _send(self, request: urllib.request.Request) -> Any:
        for left in range(self._retries, -1, -1):
            wait = 0.5 * 2 ** (self._retries - left)
            try:
                with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                    return _json.load(answer)
            except urllib.error.HTTPError as error:
                problem = _problem(error)
                if left == 0 or problem.status not in (429, 503):
                    raise problem from None
                wait = float(problem.retry_after or wait)
            except (urllib.error.URLError, TimeoutError, ConnectionError):
                if left == 0:
                    raise
            time.sleep(wait)
        raise AssertionError("unreachable")


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _problem(error: urllib.error.HTTPError) -> DaoweiProblem:
    wait = error.headers.get("retry-after")
    after = int(wait) if wait is not None and wait.isdigit() else None
    try:
        said = _json.load(error)
    except ValueError:
        said = {}
    problem = said.get("problem", {})
    return DaoweiProblem(error.code, str(problem.get("kind", "no_answer")), problem, after)



@dataclass(frozen=True)
class AdvanceShare:
    percent: "str"
    reason: "str"
    only_places: "Optional[List[str]]"

    @staticmethod
    def read(json: Any) -> "AdvanceShare":
        return AdvanceShare(
            percent=json["percent"],
            reason=json["reason"],
            only_places=json.get("onlyPlaces"),
        )


@dataclass(frozen=True)
class ApportionedClass:
    insured_class: "str"
    heads: "str"
    case_id: "str"
    confidence: "str"
    shares: "List[Share]"
    total_fen: "str"

    @staticmethod
    def read(json: Any) -> "ApportionedClass":
        return ApportionedClass(
            insured_class=json["insuredClass"],
            heads=json["heads"],
            case_id=json["caseId"],
            confidence=json["confidence"],
            shares=[Share.read(one) for one in json["shares"]],
            total_fen=json["totalFen"],
        )


@dataclass(frozen=True)
class ApportionedPlace:
    place_code: "str"
    place_name: "str"
    parent_code: "Optional[str]"
    parent_name: "Optional[str]"
    heads: "str"
    classes: "List[ApportionedClass]"
    by_level: "List[LevelAmount]"
    total_fen: "str"
    covered_by: "Optional[ApportionedPlaceCoveredBy]"

    @staticmethod
    def read(json: Any) -> "ApportionedPlace":
        return ApportionedPlace(
            place_code=json["placeCode"],
            place_name=json["placeName"],
            parent_code=json["parentCode"],
            parent_name=json["parentName"],
            heads=json["heads"],
            classes=[ApportionedClass.read(one) for one in json["classes"]],
            by_level=[LevelAmount.read(one) for one in json["byLevel"]],
            total_fen=json["totalFen"],
            covered_by=None if json["coveredBy"] is None else ApportionedPlaceCoveredBy.read(json["coveredBy"]),
        )


@dataclass(frozen=True)
class ApportionedPlaceCoveredBy:
    batch_id: "str"
    batch_number: "str"

    @staticmethod
    def read(json: Any) -> "ApportionedPlaceCoveredBy":
        return ApportionedPlaceCoveredBy(
            batch_id=json["batchId"],
            batch_number=json["batchNumber"],
        )


@dataclass(frozen=True)
class Apportionment:
    policy_id: "str"
    policy_number: "str"
    fiscal_year: "int"
    standard_yuan: "Optional[str]"
    due_on: "Optional[str]"
    due_origin: "Optional[str]"
    due_citation: "Optional[Citation]"
    places: "List[ApportionedPlace]"
    totals: "List[LevelAmount]"
    total_fen: "str"
    rounding: "ApportionmentRounding"

    @staticmethod
    def read(json: Any) -> "Apportionment":
        return Apportionment(
            policy_id=json["policyId"],
            policy_number=json["policyNumber"],
            fiscal_year=json["fiscalYear"],
            standard_yuan=json["standardYuan"],
            due_on=json["dueOn"],
            due_origin=json["dueOrigin"],
            due_citation=None if json["dueCitation"] is None else Citation.read(json["dueCitation"]),
            places=[ApportionedPlace.read(one) for one in json["places"]],
            totals=[LevelAmount.read(one) for one in json["totals"]],
            total_fen=json["totalFen"],
            rounding=ApportionmentRounding.read(json["rounding"]),
        )


@dataclass(frozen=True)
class ApportionmentRounding:
    unit: "str"
    mode: "str"

    @staticmethod
    def read(json: Any) -> "ApportionmentRounding":
        return ApportionmentRounding(
            unit=json["unit"],
            mode=json["mode"],
        )


@dataclass(frozen=True)
class ApprovalStep:
    key: "str"
    name: "str"
    role: "str"
    place_code: "Optional[str]"
    place_name: "Optional[str]"
    people: "int"
    comment_needed: "bool"
    step_up_needed: "bool"
    because: "List[str]"
    agreed_by: "List[str]"

    @staticmethod
    def read(json: Any) -> "ApprovalStep":
        return ApprovalStep(
            key=json["key"],
            name=json["name"],
            role=json["role"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            people=json["people"],
            comment_needed=json["commentNeeded"],
            step_up_needed=json["stepUpNeeded"],
            because=json["because"],
            agreed_by=json["agreedBy"],
        )


@dataclass(frozen=True)
class ApprovalView:
    policy_name: "str"
    policy_version: "str"
    built_in: "bool"
    step: "Optional[int]"
    steps: "List[ApprovalStep]"
    skipped: "List[ApprovalViewSkipped]"
    candidates: "Optional[ApprovalViewCandidates]"
    held: "Optional[ApprovalViewHeld]"
    lent: "List[ApprovalViewLent]"

    @staticmethod
    def read(json: Any) -> "ApprovalView":
        return ApprovalView(
            policy_name=json["policyName"],
            policy_version=json["policyVersion"],
            built_in=json["builtIn"],
            step=json["step"],
            steps=[ApprovalStep.read(one) for one in json["steps"]],
            skipped=[ApprovalViewSkipped.read(one) for one in json["skipped"]],
            candidates=None if json["candidates"] is None else ApprovalViewCandidates.read(json["candidates"]),
            held=None if json["held"] is None else ApprovalViewHeld.read(json["held"]),
            lent=[ApprovalViewLent.read(one) for one in json["lent"]],
        )


@dataclass(frozen=True)
class ApprovalViewCandidates:
    able: "List[ApprovalViewCandidatesAble]"
    excluded: "List[ApprovalViewCandidatesExcluded]"
    missing: "int"
    blocked: "bool"

    @staticmethod
    def read(json: Any) -> "ApprovalViewCandidates":
        return ApprovalViewCandidates(
            able=[ApprovalViewCandidatesAble.read(one) for one in json["able"]],
            excluded=[ApprovalViewCandidatesExcluded.read(one) for one in json["excluded"]],
            missing=json["missing"],
            blocked=json["blocked"],
        )


@dataclass(frozen=True)
class ApprovalViewCandidatesAble:
    user_id: "str"
    name: "str"
    office_name: "str"

    @staticmethod
    def read(json: Any) -> "ApprovalViewCandidatesAble":
        return ApprovalViewCandidatesAble(
            user_id=json["userId"],
            name=json["name"],
            office_name=json["officeName"],
        )


@dataclass(frozen=True)
class ApprovalViewCandidatesExcluded:
    user_id: "str"
    name: "str"
    office_name: "str"
    because: "str"

    @staticmethod
    def read(json: Any) -> "ApprovalViewCandidatesExcluded":
        return ApprovalViewCandidatesExcluded(
            user_id=json["userId"],
            name=json["name"],
            office_name=json["officeName"],
            because=json["because"],
        )


@dataclass(frozen=True)
class ApprovalViewHeld:
    by: "str"
    reason: "str"

    @staticmethod
    def read(json: Any) -> "ApprovalViewHeld":
        return ApprovalViewHeld(
            by=json["by"],
            reason=json["reason"],
        )


@dataclass(frozen=True)
class ApprovalViewLent:
    delegation_id: "str"
    delegator_name: "str"
    role: "str"
    acts: "List[str]"

    @staticmethod
    def read(json: Any) -> "ApprovalViewLent":
        return ApprovalViewLent(
            delegation_id=json["delegationId"],
            delegator_name=json["delegatorName"],
            role=json["role"],
            acts=json["acts"],
        )


@dataclass(frozen=True)
class ApprovalViewSkipped:
    key: "str"
    name: "str"

    @staticmethod
    def read(json: Any) -> "ApprovalViewSkipped":
        return ApprovalViewSkipped(
            key=json["key"],
            name=json["name"],
        )


@dataclass(frozen=True)
class BatchActed:
    id: "str"
    stage: "str"
    revision: "int"
    revision_hash: "str"
    replayed: "bool"

    @staticmethod
    def read(json: Any) -> "BatchActed":
        return BatchActed(
            id=json["id"],
            stage=json["stage"],
            revision=json["revision"],
            revision_hash=json["revisionHash"],
            replayed=json["replayed"],
        )


@dataclass(frozen=True)
class BatchAhead:
    legal_fen: "str"
    shares: "List[BatchAheadShares]"

    @staticmethod
    def read(json: Any) -> "BatchAhead":
        return BatchAhead(
            legal_fen=json["legalFen"],
            shares=[BatchAheadShares.read(one) for one in json["shares"]],
        )


@dataclass(frozen=True)
class BatchAheadShares:
    percent: "str"
    reason: "str"
    places: "int"
    legal_fen: "str"
    amount_fen: "str"

    @staticmethod
    def read(json: Any) -> "BatchAheadShares":
        return BatchAheadShares(
            percent=json["percent"],
            reason=json["reason"],
            places=json["places"],
            legal_fen=json["legalFen"],
            amount_fen=json["amountFen"],
        )


@dataclass(frozen=True)
class BatchCell:
    transfer_id: "str"
    level: "str"
    payer_code: "str"
    payer_name: "str"
    amount_fen: "str"
    legal_fen: "Optional[str]"
    arrived_fen: "str"
    stage: "str"
    unconfirmed: "bool"
    held: "bool"

    @staticmethod
    def read(json: Any) -> "BatchCell":
        return BatchCell(
            transfer_id=json["transferId"],
            level=json["level"],
            payer_code=json["payerCode"],
            payer_name=json["payerName"],
            amount_fen=json["amountFen"],
            legal_fen=json["legalFen"],
            arrived_fen=json["arrivedFen"],
            stage=json["stage"],
            unconfirmed=json["unconfirmed"],
            held=json["held"],
        )


@dataclass(frozen=True)
class BatchDetail:
    id: "str"
    number: "str"
    title: "str"
    document_number: "Optional[str]"
    fiscal_year: "int"
    kind: "str"
    instalment: "int"
    stage: "str"
    returned: "bool"
    held: "bool"
    place_code: "str"
    place_name: "str"
    policy_id: "str"
    policy_number: "str"
    transfer_count: "int"
    unconfirmed_transfers: "int"
    amount_fen: "str"
    sent_fen: "str"
    arrived_fen: "str"
    due_on: "str"
    postponed_from: "Optional[str]"
    due_origin: "str"
    days_left: "int"
    overdue: "bool"
    prepared_by: "str"
    updated_at: "str"
    revision: "int"
    revision_hash: "str"
    illustrative: "bool"
    policy: "PolicySummary"
    headcount_version_id: "str"
    headcount_number: "int"
    headcount_status: "str"
    headcount_verdict: "Optional[HeadcountVerdict]"
    heads: "str"
    function_code: "Optional[str]"
    economic_code: "Optional[str]"
    proposed_document_number: "Optional[str]"
    due_citation: "Optional[Citation]"
    due_reason: "Optional[str]"
    sign_off: "Optional[BatchDetailSignOff]"
    by_level: "List[BatchDetailByLevel]"
    ahead: "Optional[BatchAhead]"
    events: "List[BatchEvent]"
    approval: "Optional[ApprovalView]"
    acts: "List[PermittedAct]"
    telling: "List[BatchDetailTelling]"
    checks: "BatchDetailChecks"

    @staticmethod
    def read(json: Any) -> "BatchDetail":
        return BatchDetail(
            id=json["id"],
            number=json["number"],
            title=json["title"],
            document_number=json["documentNumber"],
            fiscal_year=json["fiscalYear"],
            kind=json["kind"],
            instalment=json["instalment"],
            stage=json["stage"],
            returned=json["returned"],
            held=json["held"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            policy_id=json["policyId"],
            policy_number=json["policyNumber"],
            transfer_count=json["transferCount"],
            unconfirmed_transfers=json["unconfirmedTransfers"],
            amount_fen=json["amountFen"],
            sent_fen=json["sentFen"],
            arrived_fen=json["arrivedFen"],
            due_on=json["dueOn"],
            postponed_from=json["postponedFrom"],
            due_origin=json["dueOrigin"],
            days_left=json["daysLeft"],
            overdue=json["overdue"],
            prepared_by=json["preparedBy"],
            updated_at=json["updatedAt"],
            revision=json["revision"],
            revision_hash=json["revisionHash"],
            illustrative=json["illustrative"],
            policy=PolicySummary.read(json["policy"]),
            headcount_version_id=json["headcountVersionId"],
            headcount_number=json["headcountNumber"],
            headcount_status=json["headcountStatus"],
            headcount_verdict=None if json["headcountVerdict"] is None else HeadcountVerdict.read(json["headcountVerdict"]),
            heads=json["heads"],
            function_code=json["functionCode"],
            economic_code=json["economicCode"],
            proposed_document_number=json["proposedDocumentNumber"],
            due_citation=None if json["dueCitation"] is None else Citation.read(json["dueCitation"]),
            due_reason=json["dueReason"],
            sign_off=None if json["signOff"] is None else BatchDetailSignOff.read(json["signOff"]),
            by_level=[BatchDetailByLevel.read(one) for one in json["byLevel"]],
            ahead=None if json["ahead"] is None else BatchAhead.read(json["ahead"]),
            events=[BatchEvent.read(one) for one in json["events"]],
            approval=None if json["approval"] is None else ApprovalView.read(json["approval"]),
            acts=[PermittedAct.read(one) for one in json["acts"]],
            telling=[BatchDetailTelling.read(one) for one in json["telling"]],
            checks=BatchDetailChecks.read(json["checks"]),
        )


@dataclass(frozen=True)
class BatchDetailByLevel:
    level: "str"
    amount_fen: "str"
    sent_fen: "str"
    arrived_fen: "str"

    @staticmethod
    def read(json: Any) -> "BatchDetailByLevel":
        return BatchDetailByLevel(
            level=json["level"],
            amount_fen=json["amountFen"],
            sent_fen=json["sentFen"],
            arrived_fen=json["arrivedFen"],
        )


@dataclass(frozen=True)
class BatchDetailChecks:
    rows_add_up: "bool"
    levels_add_up: "bool"

    @staticmethod
    def read(json: Any) -> "BatchDetailChecks":
        return BatchDetailChecks(
            rows_add_up=json["rowsAddUp"],
            levels_add_up=json["levelsAddUp"],
        )


@dataclass(frozen=True)
class BatchDetailSignOff:
    number: "str"
    hash: "str"
    at: "str"

    @staticmethod
    def read(json: Any) -> "BatchDetailSignOff":
        return BatchDetailSignOff(
            number=json["number"],
            hash=json["hash"],
            at=json["at"],
        )


@dataclass(frozen=True)
class BatchDetailTelling:
    permitted: "bool"
    reason: "Optional[str]"
    facts: "List[BatchDetailTellingFacts]"
    act: "str"

    @staticmethod
    def read(json: Any) -> "BatchDetailTelling":
        return BatchDetailTelling(
            permitted=json["permitted"],
            reason=json["reason"],
            facts=[BatchDetailTellingFacts.read(one) for one in json["facts"]],
            act=json["act"],
        )


@dataclass(frozen=True)
class BatchDetailTellingFacts:
    name: "str"
    value: "str"

    @staticmethod
    def read(json: Any) -> "BatchDetailTellingFacts":
        return BatchDetailTellingFacts(
            name=json["name"],
            value=json["value"],
        )


@dataclass(frozen=True)
class BatchEvent:
    at: "str"
    by: "str"
    role: "str"
    office_name: "str"
    act: "str"
    from_: "Optional[str]"
    to: "str"
    comment: "Optional[str]"
    revision: "int"
    on_behalf_of: "Optional[str]"
    step: "Optional[int]"
    return_to: "Optional[int]"
    marks: "List[MarkView]"
    to_name: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "BatchEvent":
        return BatchEvent(
            at=json["at"],
            by=json["by"],
            role=json["role"],
            office_name=json["officeName"],
            act=json["act"],
            from_=json["from"],
            to=json["to"],
            comment=json["comment"],
            revision=json["revision"],
            on_behalf_of=json["onBehalfOf"],
            step=json["step"],
            return_to=json["returnTo"],
            marks=[MarkView.read(one) for one in json["marks"]],
            to_name=json["toName"],
        )


@dataclass(frozen=True)
class BatchRow:
    place_code: "str"
    place_name: "str"
    parent_code: "Optional[str]"
    parent_name: "Optional[str]"
    heads: "str"
    cells: "List[BatchCell]"
    total_fen: "str"
    legal_fen: "Optional[str]"
    moved: "Optional[BatchRowMoved]"
    advance_percent: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "BatchRow":
        return BatchRow(
            place_code=json["placeCode"],
            place_name=json["placeName"],
            parent_code=json["parentCode"],
            parent_name=json["parentName"],
            heads=json["heads"],
            cells=[BatchCell.read(one) for one in json["cells"]],
            total_fen=json["totalFen"],
            legal_fen=json["legalFen"],
            moved=None if json["moved"] is None else BatchRowMoved.read(json["moved"]),
            advance_percent=json["advancePercent"],
        )


@dataclass(frozen=True)
class BatchRowMoved:
    from_: "str"
    to: "str"

    @staticmethod
    def read(json: Any) -> "BatchRowMoved":
        return BatchRowMoved(
            from_=json["from"],
            to=json["to"],
        )


@dataclass(frozen=True)
class BatchRows:
    rows: "List[BatchRow]"
    subtotals: "List[BatchRowsSubtotals]"
    totals: "List[LevelAmount]"
    total_fen: "str"
    legal_fen: "Optional[str]"
    heads: "str"

    @staticmethod
    def read(json: Any) -> "BatchRows":
        return BatchRows(
            rows=[BatchRow.read(one) for one in json["rows"]],
            subtotals=[BatchRowsSubtotals.read(one) for one in json["subtotals"]],
            totals=[LevelAmount.read(one) for one in json["totals"]],
            total_fen=json["totalFen"],
            legal_fen=json["legalFen"],
            heads=json["heads"],
        )


@dataclass(frozen=True)
class BatchRowsSubtotals:
    place_code: "str"
    place_name: "str"
    heads: "str"
    by_level: "List[LevelAmount]"
    total_fen: "str"
    legal_fen: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "BatchRowsSubtotals":
        return BatchRowsSubtotals(
            place_code=json["placeCode"],
            place_name=json["placeName"],
            heads=json["heads"],
            by_level=[LevelAmount.read(one) for one in json["byLevel"]],
            total_fen=json["totalFen"],
            legal_fen=json["legalFen"],
        )


@dataclass(frozen=True)
class BatchSummary:
    id: "str"
    number: "str"
    title: "str"
    document_number: "Optional[str]"
    fiscal_year: "int"
    kind: "str"
    instalment: "int"
    stage: "str"
    returned: "bool"
    held: "bool"
    place_code: "str"
    place_name: "str"
    policy_id: "str"
    policy_number: "str"
    transfer_count: "int"
    unconfirmed_transfers: "int"
    amount_fen: "str"
    sent_fen: "str"
    arrived_fen: "str"
    due_on: "str"
    postponed_from: "Optional[str]"
    due_origin: "str"
    days_left: "int"
    overdue: "bool"
    prepared_by: "str"
    updated_at: "str"
    revision: "int"
    revision_hash: "str"
    illustrative: "bool"

    @staticmethod
    def read(json: Any) -> "BatchSummary":
        return BatchSummary(
            id=json["id"],
            number=json["number"],
            title=json["title"],
            document_number=json["documentNumber"],
            fiscal_year=json["fiscalYear"],
            kind=json["kind"],
            instalment=json["instalment"],
            stage=json["stage"],
            returned=json["returned"],
            held=json["held"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            policy_id=json["policyId"],
            policy_number=json["policyNumber"],
            transfer_count=json["transferCount"],
            unconfirmed_transfers=json["unconfirmedTransfers"],
            amount_fen=json["amountFen"],
            sent_fen=json["sentFen"],
            arrived_fen=json["arrivedFen"],
            due_on=json["dueOn"],
            postponed_from=json["postponedFrom"],
            due_origin=json["dueOrigin"],
            days_left=json["daysLeft"],
            overdue=json["overdue"],
            prepared_by=json["preparedBy"],
            updated_at=json["updatedAt"],
            revision=json["revision"],
            revision_hash=json["revisionHash"],
            illustrative=json["illustrative"],
        )


@dataclass(frozen=True)
class ChosenPlace:
    written: "str"
    place_code: "str"

    @staticmethod
    def read(json: Any) -> "ChosenPlace":
        return ChosenPlace(
            written=json["written"],
            place_code=json["placeCode"],
        )


@dataclass(frozen=True)
class Citation:
    policy_id: "str"
    number: "str"
    article: "str"
    quote: "str"
    verbatim: "bool"
    confidence: "str"

    @staticmethod
    def read(json: Any) -> "Citation":
        return Citation(
            policy_id=json["policyId"],
            number=json["number"],
            article=json["article"],
            quote=json["quote"],
            verbatim=json["verbatim"],
            confidence=json["confidence"],
        )


@dataclass(frozen=True)
class ColumnMeaning:
    heading: "str"
    meaning: "str"

    @staticmethod
    def read(json: Any) -> "ColumnMeaning":
        return ColumnMeaning(
            heading=json["heading"],
            meaning=json["meaning"],
        )


@dataclass(frozen=True)
class Deadline:
    id: "str"
    due_on: "str"
    postponed_from: "Optional[str]"
    ended: "Optional[DeadlineEnded]"
    what: "str"
    place_code: "str"
    place_name: "str"
    origin: "str"
    citation: "Optional[DeadlineCitation]"
    reason: "Optional[str]"
    basis: "Optional[str]"
    batch_id: "Optional[str]"
    batch_number: "Optional[str]"
    concerns: "str"
    percent: "Optional[str]"
    levels: "Optional[List[str]]"
    instalment: "Optional[int]"
    started_by: "Optional[DeadlineStartedBy]"
    due_fen: "str"
    arrived_fen: "str"
    days_left: "int"
    workdays_left: "Optional[int]"
    weekdays_left: "int"
    uncovered_years: "List[int]"
    state: "str"
    acts: "List[str]"
    postponing_takes_two: "bool"

    @staticmethod
    def read(json: Any) -> "Deadline":
        return Deadline(
            id=json["id"],
            due_on=json["dueOn"],
            postponed_from=json["postponedFrom"],
            ended=None if json["ended"] is None else DeadlineEnded.read(json["ended"]),
            what=json["what"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            origin=json["origin"],
            citation=None if json["citation"] is None else DeadlineCitation.read(json["citation"]),
            reason=json["reason"],
            basis=json["basis"],
            batch_id=json["batchId"],
            batch_number=json["batchNumber"],
            concerns=json["concerns"],
            percent=json["percent"],
            levels=json["levels"],
            instalment=json["instalment"],
            started_by=None if json["startedBy"] is None else DeadlineStartedBy.read(json["startedBy"]),
            due_fen=json["dueFen"],
            arrived_fen=json["arrivedFen"],
            days_left=json["daysLeft"],
            workdays_left=json["workdaysLeft"],
            weekdays_left=json["weekdaysLeft"],
            uncovered_years=json["uncoveredYears"],
            state=json["state"],
            acts=json["acts"],
            postponing_takes_two=json["postponingTakesTwo"],
        )


@dataclass(frozen=True)
class DeadlineCitation:
    policy_id: "Optional[str]"
    number: "str"
    article: "str"
    quote: "str"
    verbatim: "bool"
    confidence: "str"

    @staticmethod
    def read(json: Any) -> "DeadlineCitation":
        return DeadlineCitation(
            policy_id=json["policyId"],
            number=json["number"],
            article=json["article"],
            quote=json["quote"],
            verbatim=json["verbatim"],
            confidence=json["confidence"],
        )


@dataclass(frozen=True)
class DeadlineEnded:
    act: "str"
    reason: "str"

    @staticmethod
    def read(json: Any) -> "DeadlineEnded":
        return DeadlineEnded(
            act=json["act"],
            reason=json["reason"],
        )


@dataclass(frozen=True)
class DeadlineStartedBy:
    id: "str"
    event: "str"
    title: "str"
    happened_on: "str"
    document_number: "str"

    @staticmethod
    def read(json: Any) -> "DeadlineStartedBy":
        return DeadlineStartedBy(
            id=json["id"],
            event=json["event"],
            title=json["title"],
            happened_on=json["happenedOn"],
            document_number=json["documentNumber"],
        )


@dataclass(frozen=True)
class EnrolmentAcceptAnswer:
    version_id: "str"
    replayed: "bool"

    @staticmethod
    def read(json: Any) -> "EnrolmentAcceptAnswer":
        return EnrolmentAcceptAnswer(
            version_id=json["versionId"],
            replayed=json["replayed"],
        )


@dataclass(frozen=True)
class ExplainedShare:
    level: "str"
    payer_code: "str"
    amount_fen: "str"
    assumed: "bool"
    root: "TraceStep"

    @staticmethod
    def read(json: Any) -> "ExplainedShare":
        return ExplainedShare(
            level=json["level"],
            payer_code=json["payerCode"],
            amount_fen=json["amountFen"],
            assumed=json["assumed"],
            root=TraceStep.read(json["root"]),
        )


@dataclass(frozen=True)
class Explanation:
    version: "str"
    policy_id: "str"
    year: "int"
    place_code: "str"
    insured_class: "str"
    heads: "str"
    rounding: "ExplanationRounding"
    case: "ExplanationCase"
    standard: "TraceStep"
    shares: "List[ExplainedShare]"
    due_on: "Optional[ExplanationDueOn]"

    @staticmethod
    def read(json: Any) -> "Explanation":
        return Explanation(
            version=json["version"],
            policy_id=json["policyId"],
            year=json["year"],
            place_code=json["placeCode"],
            insured_class=json["insuredClass"],
            heads=json["heads"],
            rounding=ExplanationRounding.read(json["rounding"]),
            case=ExplanationCase.read(json["case"]),
            standard=TraceStep.read(json["standard"]),
            shares=[ExplainedShare.read(one) for one in json["shares"]],
            due_on=None if json["dueOn"] is None else ExplanationDueOn.read(json["dueOn"]),
        )


@dataclass(frozen=True)
class ExplanationCase:
    id: "str"
    title: "str"
    note: "Optional[str]"
    confidence: "str"
    facts: "List[ExplanationCaseFacts]"

    @staticmethod
    def read(json: Any) -> "ExplanationCase":
        return ExplanationCase(
            id=json["id"],
            title=json["title"],
            note=json["note"],
            confidence=json["confidence"],
            facts=[ExplanationCaseFacts.read(one) for one in json["facts"]],
        )


@dataclass(frozen=True)
class ExplanationCaseFacts:
    place: "str"
    key: "str"
    value: "str"
    source: "str"
    confidence: "str"

    @staticmethod
    def read(json: Any) -> "ExplanationCaseFacts":
        return ExplanationCaseFacts(
            place=json["place"],
            key=json["key"],
            value=json["value"],
            source=json["source"],
            confidence=json["confidence"],
        )


@dataclass(frozen=True)
class ExplanationDueOn:
    date: "str"
    title: "str"
    fallback: "bool"
    citation: "Citation"
    root: "TraceStep"

    @staticmethod
    def read(json: Any) -> "ExplanationDueOn":
        return ExplanationDueOn(
            date=json["date"],
            title=json["title"],
            fallback=json["fallback"],
            citation=Citation.read(json["citation"]),
            root=TraceStep.read(json["root"]),
        )


@dataclass(frozen=True)
class ExplanationRounding:
    unit: "str"
    mode: "str"

    @staticmethod
    def read(json: Any) -> "ExplanationRounding":
        return ExplanationRounding(
            unit=json["unit"],
            mode=json["mode"],
        )


@dataclass(frozen=True)
class HeadcountCheck:
    file_name: "str"
    sha256: "str"
    bytes: "int"
    format: "str"
    encoding: "Optional[str]"
    acceptable: "bool"
    imported_before: "Optional[HeadcountCheckImportedBefore]"
    confirmed_before: "Optional[HeadcountCheckConfirmedBefore]"
    rows: "List[HeadcountCheckRows]"
    row_count: "int"
    place_count: "int"
    heads: "str"
    heads_by_class: "List[HeadcountCheckHeadsByClass]"
    missing_places: "List[HeadcountCheckMissingPlaces]"
    findings: "List[ImportFinding]"
    findings_left_out: "int"
    head: "Optional[TableHead]"

    @staticmethod
    def read(json: Any) -> "HeadcountCheck":
        return HeadcountCheck(
            file_name=json["fileName"],
            sha256=json["sha256"],
            bytes=json["bytes"],
            format=json["format"],
            encoding=json["encoding"],
            acceptable=json["acceptable"],
            imported_before=None if json["importedBefore"] is None else HeadcountCheckImportedBefore.read(json["importedBefore"]),
            confirmed_before=None if json["confirmedBefore"] is None else HeadcountCheckConfirmedBefore.read(json["confirmedBefore"]),
            rows=[HeadcountCheckRows.read(one) for one in json["rows"]],
            row_count=json["rowCount"],
            place_count=json["placeCount"],
            heads=json["heads"],
            heads_by_class=[HeadcountCheckHeadsByClass.read(one) for one in json["headsByClass"]],
            missing_places=[HeadcountCheckMissingPlaces.read(one) for one in json["missingPlaces"]],
            findings=[ImportFinding.read(one) for one in json["findings"]],
            findings_left_out=json["findingsLeftOut"],
            head=None if json["head"] is None else TableHead.read(json["head"]),
        )


@dataclass(frozen=True)
class HeadcountCheckConfirmedBefore:
    version_id: "str"
    number: "int"
    by: "str"
    at: "str"
    places: "int"

    @staticmethod
    def read(json: Any) -> "HeadcountCheckConfirmedBefore":
        return HeadcountCheckConfirmedBefore(
            version_id=json["versionId"],
            number=json["number"],
            by=json["by"],
            at=json["at"],
            places=json["places"],
        )


@dataclass(frozen=True)
class HeadcountCheckHeadsByClass:
    insured_class: "str"
    heads: "str"

    @staticmethod
    def read(json: Any) -> "HeadcountCheckHeadsByClass":
        return HeadcountCheckHeadsByClass(
            insured_class=json["insuredClass"],
            heads=json["heads"],
        )


@dataclass(frozen=True)
class HeadcountCheckImportedBefore:
    version_id: "str"
    number: "int"
    at: "str"
    by: "str"

    @staticmethod
    def read(json: Any) -> "HeadcountCheckImportedBefore":
        return HeadcountCheckImportedBefore(
            version_id=json["versionId"],
            number=json["number"],
            at=json["at"],
            by=json["by"],
        )


@dataclass(frozen=True)
class HeadcountCheckMissingPlaces:
    code: "str"
    name: "str"

    @staticmethod
    def read(json: Any) -> "HeadcountCheckMissingPlaces":
        return HeadcountCheckMissingPlaces(
            code=json["code"],
            name=json["name"],
        )


@dataclass(frozen=True)
class HeadcountCheckRows:
    line: "int"
    place_code: "str"
    place_name: "str"
    insured_class: "str"
    heads: "str"
    previous_heads: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "HeadcountCheckRows":
        return HeadcountCheckRows(
            line=json["line"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            insured_class=json["insuredClass"],
            heads=json["heads"],
            previous_heads=json["previousHeads"],
        )


@dataclass(frozen=True)
class HeadcountRow:
    place_code: "str"
    place_name: "str"
    parent_code: "Optional[str]"
    parent_name: "Optional[str]"
    insured_class: "str"
    heads: "str"
    previous_heads: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "HeadcountRow":
        return HeadcountRow(
            place_code=json["placeCode"],
            place_name=json["placeName"],
            parent_code=json["parentCode"],
            parent_name=json["parentName"],
            insured_class=json["insuredClass"],
            heads=json["heads"],
            previous_heads=json["previousHeads"],
        )


@dataclass(frozen=True)
class HeadcountVerdict:
    seq: "int"
    verdict: "str"
    by: "str"
    office_name: "str"
    at: "str"
    comment: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "HeadcountVerdict":
        return HeadcountVerdict(
            seq=json["seq"],
            verdict=json["verdict"],
            by=json["by"],
            office_name=json["officeName"],
            at=json["at"],
            comment=json["comment"],
        )


@dataclass(frozen=True)
class HeadcountVersion:
    id: "str"
    number: "int"
    fiscal_year: "int"
    place_code: "str"
    place_name: "str"
    status: "str"
    cut_off_on: "str"
    file_name: "str"
    file_sha256: "str"
    row_count: "int"
    place_count: "int"
    heads: "str"
    imported_by: "str"
    imported_at: "str"
    imported_by_me: "bool"
    over_confirmed_reason: "Optional[str]"
    standing: "str"
    verdicts: "List[HeadcountVerdict]"
    illustrative: "bool"
    rows: "List[HeadcountRow]"

    @staticmethod
    def read(json: Any) -> "HeadcountVersion":
        return HeadcountVersion(
            id=json["id"],
            number=json["number"],
            fiscal_year=json["fiscalYear"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            status=json["status"],
            cut_off_on=json["cutOffOn"],
            file_name=json["fileName"],
            file_sha256=json["fileSha256"],
            row_count=json["rowCount"],
            place_count=json["placeCount"],
            heads=json["heads"],
            imported_by=json["importedBy"],
            imported_at=json["importedAt"],
            imported_by_me=json["importedByMe"],
            over_confirmed_reason=json["overConfirmedReason"],
            standing=json["standing"],
            verdicts=[HeadcountVerdict.read(one) for one in json["verdicts"]],
            illustrative=json["illustrative"],
            rows=[HeadcountRow.read(one) for one in json["rows"]],
        )


@dataclass(frozen=True)
class HeadcountVersionSummary:
    id: "str"
    number: "int"
    fiscal_year: "int"
    place_code: "str"
    place_name: "str"
    status: "str"
    cut_off_on: "str"
    file_name: "str"
    file_sha256: "str"
    row_count: "int"
    place_count: "int"
    heads: "str"
    imported_by: "str"
    imported_at: "str"
    imported_by_me: "bool"
    over_confirmed_reason: "Optional[str]"
    standing: "str"
    verdicts: "List[HeadcountVerdict]"
    illustrative: "bool"

    @staticmethod
    def read(json: Any) -> "HeadcountVersionSummary":
        return HeadcountVersionSummary(
            id=json["id"],
            number=json["number"],
            fiscal_year=json["fiscalYear"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            status=json["status"],
            cut_off_on=json["cutOffOn"],
            file_name=json["fileName"],
            file_sha256=json["fileSha256"],
            row_count=json["rowCount"],
            place_count=json["placeCount"],
            heads=json["heads"],
            imported_by=json["importedBy"],
            imported_at=json["importedAt"],
            imported_by_me=json["importedByMe"],
            over_confirmed_reason=json["overConfirmedReason"],
            standing=json["standing"],
            verdicts=[HeadcountVerdict.read(one) for one in json["verdicts"]],
            illustrative=json["illustrative"],
        )


@dataclass(frozen=True)
class ImportFinding:
    severity: "str"
    kind: "str"
    sheet: "Optional[str]"
    line: "Optional[int]"
    column: "Optional[str]"
    found: "str"
    expected: "str"
    remedy: "str"
    suggestions: "List[ImportFindingSuggestions]"
    written: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "ImportFinding":
        return ImportFinding(
            severity=json["severity"],
            kind=json["kind"],
            sheet=json["sheet"],
            line=json["line"],
            column=json["column"],
            found=json["found"],
            expected=json["expected"],
            remedy=json["remedy"],
            suggestions=[ImportFindingSuggestions.read(one) for one in json["suggestions"]],
            written=json["written"],
        )


@dataclass(frozen=True)
class ImportFindingSuggestions:
    code: "str"
    name: "str"

    @staticmethod
    def read(json: Any) -> "ImportFindingSuggestions":
        return ImportFindingSuggestions(
            code=json["code"],
            name=json["name"],
        )


@dataclass(frozen=True)
class LevelAmount:
    level: "str"
    amount_fen: "str"

    @staticmethod
    def read(json: Any) -> "LevelAmount":
        return LevelAmount(
            level=json["level"],
            amount_fen=json["amountFen"],
        )


@dataclass(frozen=True)
class MarkView:
    place_code: "str"
    column: "str"

    @staticmethod
    def read(json: Any) -> "MarkView":
        return MarkView(
            place_code=json["placeCode"],
            column=json["column"],
        )


@dataclass(frozen=True)
class Overview:
    today: "str"
    fiscal_year: "int"
    place_code: "str"
    place_name: "str"
    due_fen: "str"
    arrived_fen: "str"
    arrived_today_fen: "str"
    due_by_today_fen: "str"
    due_by_today_basis_points: "Optional[int]"
    arrived_by_today_fen: "str"
    arrival_rate_basis_points: "Optional[int]"
    arrival_rate_by_today_basis_points: "Optional[int]"
    pending_fen: "str"
    late_count: "int"
    late_fen: "str"
    nearest_deadline: "Optional[Deadline]"
    nearest_count: "int"
    todo_count: "int"
    by_level: "List[OverviewByLevel]"
    by_place: "List[OverviewByPlace]"
    late: "List[TransferSummary]"
    batch_count: "int"
    illustrative: "bool"

    @staticmethod
    def read(json: Any) -> "Overview":
        return Overview(
            today=json["today"],
            fiscal_year=json["fiscalYear"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            due_fen=json["dueFen"],
            arrived_fen=json["arrivedFen"],
            arrived_today_fen=json["arrivedTodayFen"],
            due_by_today_fen=json["dueByTodayFen"],
            due_by_today_basis_points=json["dueByTodayBasisPoints"],
            arrived_by_today_fen=json["arrivedByTodayFen"],
            arrival_rate_basis_points=json["arrivalRateBasisPoints"],
            arrival_rate_by_today_basis_points=json["arrivalRateByTodayBasisPoints"],
            pending_fen=json["pendingFen"],
            late_count=json["lateCount"],
            late_fen=json["lateFen"],
            nearest_deadline=None if json["nearestDeadline"] is None else Deadline.read(json["nearestDeadline"]),
            nearest_count=json["nearestCount"],
            todo_count=json["todoCount"],
            by_level=[OverviewByLevel.read(one) for one in json["byLevel"]],
            by_place=[OverviewByPlace.read(one) for one in json["byPlace"]],
            late=[TransferSummary.read(one) for one in json["late"]],
            batch_count=json["batchCount"],
            illustrative=json["illustrative"],
        )


@dataclass(frozen=True)
class OverviewByLevel:
    level: "str"
    due_fen: "str"
    arrived_fen: "str"
    arrival_rate_basis_points: "Optional[int]"
    arrival_rate_by_today_basis_points: "Optional[int]"

    @staticmethod
    def read(json: Any) -> "OverviewByLevel":
        return OverviewByLevel(
            level=json["level"],
            due_fen=json["dueFen"],
            arrived_fen=json["arrivedFen"],
            arrival_rate_basis_points=json["arrivalRateBasisPoints"],
            arrival_rate_by_today_basis_points=json["arrivalRateByTodayBasisPoints"],
        )


@dataclass(frozen=True)
class OverviewByPlace:
    place_code: "str"
    place_name: "str"
    due_fen: "str"
    arrived_fen: "str"
    arrival_rate_basis_points: "Optional[int]"
    arrival_rate_by_today_basis_points: "Optional[int]"
    late_count: "int"

    @staticmethod
    def read(json: Any) -> "OverviewByPlace":
        return OverviewByPlace(
            place_code=json["placeCode"],
            place_name=json["placeName"],
            due_fen=json["dueFen"],
            arrived_fen=json["arrivedFen"],
            arrival_rate_basis_points=json["arrivalRateBasisPoints"],
            arrival_rate_by_today_basis_points=json["arrivalRateByTodayBasisPoints"],
            late_count=json["lateCount"],
        )


@dataclass(frozen=True)
class PaidAhead:
    legal_fen: "str"
    percent: "str"
    reason: "str"

    @staticmethod
    def read(json: Any) -> "PaidAhead":
        return PaidAhead(
            legal_fen=json["legalFen"],
            percent=json["percent"],
            reason=json["reason"],
        )


@dataclass(frozen=True)
class PermittedAct:
    permitted: "bool"
    reason: "Optional[str]"
    facts: "List[PermittedActFacts]"
    act: "str"

    @staticmethod
    def read(json: Any) -> "PermittedAct":
        return PermittedAct(
            permitted=json["permitted"],
            reason=json["reason"],
            facts=[PermittedActFacts.read(one) for one in json["facts"]],
            act=json["act"],
        )


@dataclass(frozen=True)
class PermittedActFacts:
    name: "str"
    value: "str"

    @staticmethod
    def read(json: Any) -> "PermittedActFacts":
        return PermittedActFacts(
            name=json["name"],
            value=json["value"],
        )


@dataclass(frozen=True)
class PlaceNode:
    code: "str"
    name: "str"
    level: "str"
    parent_code: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "PlaceNode":
        return PlaceNode(
            code=json["code"],
            name=json["name"],
            level=json["level"],
            parent_code=json["parentCode"],
        )


@dataclass(frozen=True)
class PolicyCase:
    id: "str"
    applies_to: "str"
    insured_classes: "List[str]"
    confidence: "str"
    note: "Optional[str]"
    shares: "List[PolicyCaseShares]"

    @staticmethod
    def read(json: Any) -> "PolicyCase":
        return PolicyCase(
            id=json["id"],
            applies_to=json["appliesTo"],
            insured_classes=json["insuredClasses"],
            confidence=json["confidence"],
            note=json["note"],
            shares=[PolicyCaseShares.read(one) for one in json["shares"]],
        )


@dataclass(frozen=True)
class PolicyCaseShares:
    level: "str"
    rule: "str"
    citation_key: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "PolicyCaseShares":
        return PolicyCaseShares(
            level=json["level"],
            rule=json["rule"],
            citation_key=json["citationKey"],
        )


@dataclass(frozen=True)
class PolicyDetail:
    id: "str"
    number: "str"
    title: "str"
    issuers: "List[str]"
    place_code: "str"
    place_name: "str"
    issued_on: "Optional[str]"
    from_year: "int"
    to_year: "Optional[int]"
    standard_yuan: "Optional[str]"
    standard_kind: "Optional[str]"
    confidence: "str"
    confirmed: "bool"
    topics: "List[str]"
    version: "str"
    citations: "List[PolicyDetailCitations]"
    cases: "List[PolicyCase]"
    contributions: "List[PolicyDetailContributions]"
    headcounts: "List[PolicyDetailHeadcounts]"
    settlement: "List[PolicyDetailSettlement]"
    deadlines: "List[PolicyDetailDeadlines]"
    notes: "List[str]"
    source: "str"

    @staticmethod
    def read(json: Any) -> "PolicyDetail":
        return PolicyDetail(
            id=json["id"],
            number=json["number"],
            title=json["title"],
            issuers=json["issuers"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            issued_on=json["issuedOn"],
            from_year=json["fromYear"],
            to_year=json["toYear"],
            standard_yuan=json["standardYuan"],
            standard_kind=json["standardKind"],
            confidence=json["confidence"],
            confirmed=json["confirmed"],
            topics=json["topics"],
            version=json["version"],
            citations=[PolicyDetailCitations.read(one) for one in json["citations"]],
            cases=[PolicyCase.read(one) for one in json["cases"]],
            contributions=[PolicyDetailContributions.read(one) for one in json["contributions"]],
            headcounts=[PolicyDetailHeadcounts.read(one) for one in json["headcounts"]],
            settlement=[PolicyDetailSettlement.read(one) for one in json["settlement"]],
            deadlines=[PolicyDetailDeadlines.read(one) for one in json["deadlines"]],
            notes=json["notes"],
            source=json["source"],
        )


@dataclass(frozen=True)
class PolicyDetailCitations:
    policy_id: "str"
    number: "str"
    article: "str"
    quote: "str"
    verbatim: "bool"
    confidence: "str"
    key: "str"
    structured: "bool"

    @staticmethod
    def read(json: Any) -> "PolicyDetailCitations":
        return PolicyDetailCitations(
            policy_id=json["policyId"],
            number=json["number"],
            article=json["article"],
            quote=json["quote"],
            verbatim=json["verbatim"],
            confidence=json["confidence"],
            key=json["key"],
            structured=json["structured"],
        )


@dataclass(frozen=True)
class PolicyDetailContributions:
    yuan: "str"
    kind: "str"
    coverage_year: "Optional[int]"
    citation_key: "Optional[str]"
    confidence: "str"

    @staticmethod
    def read(json: Any) -> "PolicyDetailContributions":
        return PolicyDetailContributions(
            yuan=json["yuan"],
            kind=json["kind"],
            coverage_year=json["coverageYear"],
            citation_key=json["citationKey"],
            confidence=json["confidence"],
        )


@dataclass(frozen=True)
class PolicyDetailDeadlines:
    what: "str"
    on: "Optional[str]"
    rule: "str"
    citation_key: "Optional[str]"
    fallback: "bool"

    @staticmethod
    def read(json: Any) -> "PolicyDetailDeadlines":
        return PolicyDetailDeadlines(
            what=json["what"],
            on=json["on"],
            rule=json["rule"],
            citation_key=json["citationKey"],
            fallback=json["fallback"],
        )


@dataclass(frozen=True)
class PolicyDetailHeadcounts:
    what: "str"
    on: "Optional[str]"
    rule: "str"
    status: "Optional[str]"
    use: "Optional[str]"
    citation_key: "str"

    @staticmethod
    def read(json: Any) -> "PolicyDetailHeadcounts":
        return PolicyDetailHeadcounts(
            what=json["what"],
            on=json["on"],
            rule=json["rule"],
            status=json["status"],
            use=json["use"],
            citation_key=json["citationKey"],
        )


@dataclass(frozen=True)
class PolicyDetailSettlement:
    what: "str"
    rule: "str"
    citation_key: "str"

    @staticmethod
    def read(json: Any) -> "PolicyDetailSettlement":
        return PolicyDetailSettlement(
            what=json["what"],
            rule=json["rule"],
            citation_key=json["citationKey"],
        )


@dataclass(frozen=True)
class PolicySummary:
    id: "str"
    number: "str"
    title: "str"
    issuers: "List[str]"
    place_code: "str"
    place_name: "str"
    issued_on: "Optional[str]"
    from_year: "int"
    to_year: "Optional[int]"
    standard_yuan: "Optional[str]"
    standard_kind: "Optional[str]"
    confidence: "str"
    confirmed: "bool"
    topics: "List[str]"
    version: "str"

    @staticmethod
    def read(json: Any) -> "PolicySummary":
        return PolicySummary(
            id=json["id"],
            number=json["number"],
            title=json["title"],
            issuers=json["issuers"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            issued_on=json["issuedOn"],
            from_year=json["fromYear"],
            to_year=json["toYear"],
            standard_yuan=json["standardYuan"],
            standard_kind=json["standardKind"],
            confidence=json["confidence"],
            confirmed=json["confirmed"],
            topics=json["topics"],
            version=json["version"],
        )


@dataclass(frozen=True)
class Share:
    level: "str"
    payer_code: "str"
    payer_name: "str"
    per_head_yuan: "str"
    amount_fen: "str"
    unconfirmed: "bool"

    @staticmethod
    def read(json: Any) -> "Share":
        return Share(
            level=json["level"],
            payer_code=json["payerCode"],
            payer_name=json["payerName"],
            per_head_yuan=json["perHeadYuan"],
            amount_fen=json["amountFen"],
            unconfirmed=json["unconfirmed"],
        )


@dataclass(frozen=True)
class StoredExplanation:
    obligation_id: "str"
    insured_class: "str"
    level: "str"
    amount_fen: "str"
    ahead: "PaidAhead"
    explanation: "Explanation"
    policy_version: "str"
    headcount_version_id: "str"
    headcount_number: "int"
    headcount_file_name: "str"
    headcount_line: "Optional[int]"
    headcount_imported_by: "str"
    headcount_imported_at: "str"
    headcount_verdict: "Optional[HeadcountVerdict]"
    code_version: "str"
    recomputed: "StoredExplanationRecomputed"

    @staticmethod
    def read(json: Any) -> "StoredExplanation":
        return StoredExplanation(
            obligation_id=json["obligationId"],
            insured_class=json["insuredClass"],
            level=json["level"],
            amount_fen=json["amountFen"],
            ahead=PaidAhead.read(json["ahead"]),
            explanation=Explanation.read(json["explanation"]),
            policy_version=json["policyVersion"],
            headcount_version_id=json["headcountVersionId"],
            headcount_number=json["headcountNumber"],
            headcount_file_name=json["headcountFileName"],
            headcount_line=json["headcountLine"],
            headcount_imported_by=json["headcountImportedBy"],
            headcount_imported_at=json["headcountImportedAt"],
            headcount_verdict=None if json["headcountVerdict"] is None else HeadcountVerdict.read(json["headcountVerdict"]),
            code_version=json["codeVersion"],
            recomputed=StoredExplanationRecomputed.read(json["recomputed"]),
        )


@dataclass(frozen=True)
class StoredExplanationRecomputed:
    amount_fen: "str"
    same: "bool"

    @staticmethod
    def read(json: Any) -> "StoredExplanationRecomputed":
        return StoredExplanationRecomputed(
            amount_fen=json["amountFen"],
            same=json["same"],
        )


@dataclass(frozen=True)
class TableHead:
    sheet: "Optional[str]"
    line: "int"
    columns: "List[TableHeadColumns]"
    first_rows: "List[List[str]]"
    classes: "List[str]"

    @staticmethod
    def read(json: Any) -> "TableHead":
        return TableHead(
            sheet=json["sheet"],
            line=json["line"],
            columns=[TableHeadColumns.read(one) for one in json["columns"]],
            first_rows=json["firstRows"],
            classes=json["classes"],
        )


@dataclass(frozen=True)
class TableHeadColumns:
    heading: "str"
    meaning: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "TableHeadColumns":
        return TableHeadColumns(
            heading=json["heading"],
            meaning=json["meaning"],
        )


@dataclass(frozen=True)
class TraceStep:
    label: "str"
    operation: "str"
    value: "str"
    unit: "str"
    inputs: "List[TraceStep]"
    citation: "Optional[Citation]"
    derived: "Optional[bool]"
    unconfirmed: "Optional[bool]"
    note: "Optional[str]"

    @staticmethod
    def read(json: Any) -> "TraceStep":
        return TraceStep(
            label=json["label"],
            operation=json["operation"],
            value=json["value"],
            unit=json["unit"],
            inputs=[TraceStep.read(one) for one in json["inputs"]],
            citation=None if json.get("citation") is None else Citation.read(json.get("citation")),
            derived=json.get("derived"),
            unconfirmed=json.get("unconfirmed"),
            note=json.get("note"),
        )


@dataclass(frozen=True)
class TransferDetail:
    id: "str"
    number: "str"
    batch_id: "str"
    batch_number: "str"
    fiscal_year: "int"
    place_code: "str"
    place_name: "str"
    level: "str"
    payer_code: "str"
    payer_name: "str"
    fund_account_code: "str"
    fund_account_name: "str"
    amount_fen: "str"
    arrived_fen: "str"
    stage: "str"
    match: "str"
    held: "Optional[TransferDetailHeld]"
    due_on: "str"
    postponed_from: "Optional[str]"
    days_left: "int"
    overdue: "bool"
    sent_on: "Optional[str]"
    send_voucher_number: "Optional[str]"
    illustrative: "bool"
    chinese_amount: "str"
    ahead: "Optional[PaidAhead]"
    obligations: "List[TransferDetailObligations]"
    events: "List[TransferDetailEvents]"
    arrivals: "List[TransferDetailArrivals]"
    hold_act: "Optional[str]"
    payments: "List[TransferDetailPayments]"

    @staticmethod
    def read(json: Any) -> "TransferDetail":
        return TransferDetail(
            id=json["id"],
            number=json["number"],
            batch_id=json["batchId"],
            batch_number=json["batchNumber"],
            fiscal_year=json["fiscalYear"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            level=json["level"],
            payer_code=json["payerCode"],
            payer_name=json["payerName"],
            fund_account_code=json["fundAccountCode"],
            fund_account_name=json["fundAccountName"],
            amount_fen=json["amountFen"],
            arrived_fen=json["arrivedFen"],
            stage=json["stage"],
            match=json["match"],
            held=None if json["held"] is None else TransferDetailHeld.read(json["held"]),
            due_on=json["dueOn"],
            postponed_from=json["postponedFrom"],
            days_left=json["daysLeft"],
            overdue=json["overdue"],
            sent_on=json["sentOn"],
            send_voucher_number=json["sendVoucherNumber"],
            illustrative=json["illustrative"],
            chinese_amount=json["chineseAmount"],
            ahead=None if json["ahead"] is None else PaidAhead.read(json["ahead"]),
            obligations=[TransferDetailObligations.read(one) for one in json["obligations"]],
            events=[TransferDetailEvents.read(one) for one in json["events"]],
            arrivals=[TransferDetailArrivals.read(one) for one in json["arrivals"]],
            hold_act=json["holdAct"],
            payments=[TransferDetailPayments.read(one) for one in json["payments"]],
        )


@dataclass(frozen=True)
class TransferDetailArrivals:
    id: "str"
    reverses: "Optional[str]"
    corrects: "Optional[str]"
    reason: "Optional[str]"
    statement_line_id: "Optional[str]"
    amount_fen: "str"
    arrived_on: "str"
    voucher_number: "str"
    confirmed_by: "str"
    confirmed_at: "str"

    @staticmethod
    def read(json: Any) -> "TransferDetailArrivals":
        return TransferDetailArrivals(
            id=json["id"],
            reverses=json["reverses"],
            corrects=json["corrects"],
            reason=json["reason"],
            statement_line_id=json["statementLineId"],
            amount_fen=json["amountFen"],
            arrived_on=json["arrivedOn"],
            voucher_number=json["voucherNumber"],
            confirmed_by=json["confirmedBy"],
            confirmed_at=json["confirmedAt"],
        )


@dataclass(frozen=True)
class TransferDetailEvents:
    seq: "int"
    at: "str"
    by: "str"
    role: "str"
    act: "str"
    from_: "Optional[str]"
    to: "str"
    comment: "Optional[str]"
    amount_fen: "Optional[str]"
    sent_on: "Optional[str]"
    send_voucher_number: "Optional[str]"
    corrects_seq: "Optional[int]"

    @staticmethod
    def read(json: Any) -> "TransferDetailEvents":
        return TransferDetailEvents(
            seq=json["seq"],
            at=json["at"],
            by=json["by"],
            role=json["role"],
            act=json["act"],
            from_=json["from"],
            to=json["to"],
            comment=json["comment"],
            amount_fen=json["amountFen"],
            sent_on=json["sentOn"],
            send_voucher_number=json["sendVoucherNumber"],
            corrects_seq=json["correctsSeq"],
        )


@dataclass(frozen=True)
class TransferDetailHeld:
    by: "str"
    reason: "str"

    @staticmethod
    def read(json: Any) -> "TransferDetailHeld":
        return TransferDetailHeld(
            by=json["by"],
            reason=json["reason"],
        )


@dataclass(frozen=True)
class TransferDetailObligations:
    id: "str"
    insured_class: "str"
    heads: "str"
    per_head_yuan: "str"
    amount_fen: "str"
    legal_fen: "Optional[str]"
    case_id: "str"
    unconfirmed: "bool"

    @staticmethod
    def read(json: Any) -> "TransferDetailObligations":
        return TransferDetailObligations(
            id=json["id"],
            insured_class=json["insuredClass"],
            heads=json["heads"],
            per_head_yuan=json["perHeadYuan"],
            amount_fen=json["amountFen"],
            legal_fen=json["legalFen"],
            case_id=json["caseId"],
            unconfirmed=json["unconfirmed"],
        )


@dataclass(frozen=True)
class TransferDetailPayments:
    reference: "str"
    status: "str"
    attempt: "int"
    ordered_by: "str"
    ordered_at: "str"
    remote_id: "Optional[str]"
    remote_reason: "Optional[str]"
    stalled: "Optional[TransferDetailPaymentsStalled]"

    @staticmethod
    def read(json: Any) -> "TransferDetailPayments":
        return TransferDetailPayments(
            reference=json["reference"],
            status=json["status"],
            attempt=json["attempt"],
            ordered_by=json["orderedBy"],
            ordered_at=json["orderedAt"],
            remote_id=json["remoteId"],
            remote_reason=json["remoteReason"],
            stalled=None if json["stalled"] is None else TransferDetailPaymentsStalled.read(json["stalled"]),
        )


@dataclass(frozen=True)
class TransferDetailPaymentsStalled:
    times: "int"
    because: "str"

    @staticmethod
    def read(json: Any) -> "TransferDetailPaymentsStalled":
        return TransferDetailPaymentsStalled(
            times=json["times"],
            because=json["because"],
        )


@dataclass(frozen=True)
class TransferList:
    items: "List[TransferSummary]"
    next_cursor: "Optional[str]"
    totals: "TransferListTotals"

    @staticmethod
    def read(json: Any) -> "TransferList":
        return TransferList(
            items=[TransferSummary.read(one) for one in json["items"]],
            next_cursor=json["nextCursor"],
            totals=TransferListTotals.read(json["totals"]),
        )


@dataclass(frozen=True)
class TransferListTotals:
    count: "int"
    amount_fen: "str"
    arrived_fen: "str"

    @staticmethod
    def read(json: Any) -> "TransferListTotals":
        return TransferListTotals(
            count=json["count"],
            amount_fen=json["amountFen"],
            arrived_fen=json["arrivedFen"],
        )


@dataclass(frozen=True)
class TransferSummary:
    id: "str"
    number: "str"
    batch_id: "str"
    batch_number: "str"
    fiscal_year: "int"
    place_code: "str"
    place_name: "str"
    level: "str"
    payer_code: "str"
    payer_name: "str"
    fund_account_code: "str"
    fund_account_name: "str"
    amount_fen: "str"
    arrived_fen: "str"
    stage: "str"
    match: "str"
    held: "Optional[TransferSummaryHeld]"
    due_on: "str"
    postponed_from: "Optional[str]"
    days_left: "int"
    overdue: "bool"
    sent_on: "Optional[str]"
    send_voucher_number: "Optional[str]"
    illustrative: "bool"

    @staticmethod
    def read(json: Any) -> "TransferSummary":
        return TransferSummary(
            id=json["id"],
            number=json["number"],
            batch_id=json["batchId"],
            batch_number=json["batchNumber"],
            fiscal_year=json["fiscalYear"],
            place_code=json["placeCode"],
            place_name=json["placeName"],
            level=json["level"],
            payer_code=json["payerCode"],
            payer_name=json["payerName"],
            fund_account_code=json["fundAccountCode"],
            fund_account_name=json["fundAccountName"],
            amount_fen=json["amountFen"],
            arrived_fen=json["arrivedFen"],
            stage=json["stage"],
            match=json["match"],
            held=None if json["held"] is None else TransferSummaryHeld.read(json["held"]),
            due_on=json["dueOn"],
            postponed_from=json["postponedFrom"],
            days_left=json["daysLeft"],
            overdue=json["overdue"],
            sent_on=json["sentOn"],
            send_voucher_number=json["sendVoucherNumber"],
            illustrative=json["illustrative"],
        )


@dataclass(frozen=True)
class TransferSummaryHeld:
    by: "str"
    reason: "str"

    @staticmethod
    def read(json: Any) -> "TransferSummaryHeld":
        return TransferSummaryHeld(
            by=json["by"],
            reason=json["reason"],
        )


@dataclass(frozen=True)
class WhoAmI:
    name: "str"
    post: "WhoAmIPost"
    key: "Optional[WhoAmIKey]"
    environment: "str"
    today: "str"
    address: "str"

    @staticmethod
    def read(json: Any) -> "WhoAmI":
        return WhoAmI(
            name=json["name"],
            post=WhoAmIPost.read(json["post"]),
            key=None if json["key"] is None else WhoAmIKey.read(json["key"]),
            environment=json["environment"],
            today=json["today"],
            address=json["address"],
        )


@dataclass(frozen=True)
class WhoAmIKey:
    id: "str"
    name: "str"
    ending: "str"
    scopes: "List[str]"
    addresses: "List[str]"
    expires_at: "str"

    @staticmethod
    def read(json: Any) -> "WhoAmIKey":
        return WhoAmIKey(
            id=json["id"],
            name=json["name"],
            ending=json["ending"],
            scopes=json["scopes"],
            addresses=json["addresses"],
            expires_at=json["expiresAt"],
        )


@dataclass(frozen=True)
class WhoAmIPost:
    id: "str"
    role: "str"
    place_code: "str"
    office_name: "str"

    @staticmethod
    def read(json: Any) -> "WhoAmIPost":
        return WhoAmIPost(
            id=json["id"],
            role=json["role"],
            place_code=json["placeCode"],
            office_name=json["officeName"],
        )


class Daowei(Connection):
    """Every operation as a method."""

    def apportionment_preview(self, *, policy_id: "str", fiscal_year: "int", headcount_version_id: "str", place_code: "str") -> "Apportionment":
        """某年某地应负担金额试算 GET /apportionment/preview"""
        json = self.call("GET", "/apportionment/preview", {}, {"policyId": policy_id, "fiscalYear": fiscal_year, "headcountVersionId": headcount_version_id, "placeCode": place_code}, {})
        return Apportionment.read(json)

    def apportionment_explain(self, *, policy_id: "str", fiscal_year: "int", place_code: "str", insured_class: "str", heads: "str") -> "Explanation":
        """一笔金额的依据与算式 GET /apportionment/explain"""
        json = self.call("GET", "/apportionment/explain", {}, {"policyId": policy_id, "fiscalYear": fiscal_year, "placeCode": place_code, "insuredClass": insured_class, "heads": heads}, {})
        return Explanation.read(json)

    def batches_list(self, *, fiscal_year: "int", place_code: "str", stage: "Optional[str]" = None) -> "List[BatchSummary]":
        """批次列表 GET /batches"""
        json = self.call("GET", "/batches", {}, {"fiscalYear": fiscal_year, "placeCode": place_code, "stage": stage}, {})
        return [BatchSummary.read(one) for one in json]

    def batches_create(self, *, policy_id: "str", fiscal_year: "int", headcount_version_id: "str", place_code: "str", title: "str", kind: "str", idempotency_key: "str", only_places: "Optional[List[str]]" = None, function_code: "Optional[str]" = None, economic_code: "Optional[str]" = None, proposed_document_number: "Optional[str]" = None, due_on: "Optional[str]" = None, due_reason: "Optional[str]" = None, advance_shares: "Optional[List[AdvanceShare]]" = None) -> "BatchActed":
        """起草批次 POST /batches"""
        json = self.call("POST", "/batches", {}, {}, {"policyId": policy_id, "fiscalYear": fiscal_year, "headcountVersionId": headcount_version_id, "placeCode": place_code, "onlyPlaces": only_places, "title": title, "kind": kind, "functionCode": function_code, "economicCode": economic_code, "proposedDocumentNumber": proposed_document_number, "dueOn": due_on, "dueReason": due_reason, "advanceShares": advance_shares, "idempotencyKey": idempotency_key})
        return BatchActed.read(json)

    def batches_get(self, *, id: "str") -> "BatchDetail":
        """批次 GET /batches/{id}"""
        json = self.call("GET", "/batches/{id}", {"id": id}, {}, {})
        return BatchDetail.read(json)

    def batches_rows(self, *, id: "str") -> "BatchRows":
        """批次明细 GET /batches/{id}/rows"""
        json = self.call("GET", "/batches/{id}/rows", {"id": id}, {}, {})
        return BatchRows.read(json)

    def batches_submit(self, *, id: "str", revision_hash: "str", idempotency_key: "str", comment: "Optional[str]" = None) -> "BatchActed":
        """提交批次 POST /batches/{id}/submit"""
        json = self.call("POST", "/batches/{id}/submit", {"id": id}, {}, {"revisionHash": revision_hash, "comment": comment, "idempotencyKey": idempotency_key})
        return BatchActed.read(json)

    def deadlines_list(self, *, fiscal_year: "int", place_code: "str") -> "List[Deadline]":
        """期限 GET /deadlines"""
        json = self.call("GET", "/deadlines", {}, {"fiscalYear": fiscal_year, "placeCode": place_code}, {})
        return [Deadline.read(one) for one in json]

    def enrolment_versions(self, *, fiscal_year: "int", place_code: "str") -> "List[HeadcountVersionSummary]":
        """参保人数版本列表 GET /headcounts"""
        json = self.call("GET", "/headcounts", {}, {"fiscalYear": fiscal_year, "placeCode": place_code}, {})
        return [HeadcountVersionSummary.read(one) for one in json]

    def enrolment_accept(self, *, file_name: "str", content_base64: "str", fiscal_year: "int", place_code: "str", sha256: "str", cut_off_on: "str", status: "str", warnings_acknowledged: "bool", idempotency_key: "str", columns: "Optional[List[ColumnMeaning]]" = None, places: "Optional[List[ChosenPlace]]" = None, over_confirmed_reason: "Optional[str]" = None) -> "EnrolmentAcceptAnswer":
        """导入检查过的参保人数文件 POST /headcounts"""
        json = self.call("POST", "/headcounts", {}, {}, {"fileName": file_name, "contentBase64": content_base64, "fiscalYear": fiscal_year, "placeCode": place_code, "columns": columns, "places": places, "sha256": sha256, "cutOffOn": cut_off_on, "status": status, "warningsAcknowledged": warnings_acknowledged, "overConfirmedReason": over_confirmed_reason, "idempotencyKey": idempotency_key})
        return EnrolmentAcceptAnswer.read(json)

    def enrolment_version(self, *, id: "str") -> "HeadcountVersion":
        """参保人数版本 GET /headcounts/{id}"""
        json = self.call("GET", "/headcounts/{id}", {"id": id}, {}, {})
        return HeadcountVersion.read(json)

    def enrolment_check(self, *, file_name: "str", content_base64: "str", fiscal_year: "int", place_code: "str", columns: "Optional[List[ColumnMeaning]]" = None, places: "Optional[List[ChosenPlace]]" = None) -> "HeadcountCheck":
        """检查参保人数文件，不保存 POST /headcounts/check"""
        json = self.call("POST", "/headcounts/check", {}, {}, {"fileName": file_name, "contentBase64": content_base64, "fiscalYear": fiscal_year, "placeCode": place_code, "columns": columns, "places": places})
        return HeadcountCheck.read(json)

    def overview_get(self, *, fiscal_year: "int", place_code: "str") -> "Overview":
        """到位率与概况 GET /overview"""
        json = self.call("GET", "/overview", {}, {"fiscalYear": fiscal_year, "placeCode": place_code}, {})
        return Overview.read(json)

    def policies_list(self) -> "List[PolicySummary]":
        """政策文件列表 GET /policies"""
        json = self.call("GET", "/policies", {}, {}, {})
        return [PolicySummary.read(one) for one in json]

    def policies_get(self, *, id: "str") -> "PolicyDetail":
        """政策文件 GET /policies/{id}"""
        json = self.call("GET", "/policies/{id}", {"id": id}, {}, {})
        return PolicyDetail.read(json)

    def session_whoami(self) -> "WhoAmI":
        """密钥代表谁、在什么岗位、有什么权限 GET /whoami"""
        json = self.call("GET", "/whoami", {}, {}, {})
        return WhoAmI.read(json)

    def session_places(self, *, fiscal_year: "int") -> "List[PlaceNode]":
        """行政区划 GET /places"""
        json = self.call("GET", "/places", {}, {"fiscalYear": fiscal_year}, {})
        return [PlaceNode.read(one) for one in json]

    def transfers_list(self, *, fiscal_year: "int", place_code: "str", batch_id: "Optional[str]" = None, stage: "Optional[str]" = None, level: "Optional[str]" = None, overdue_only: "Optional[bool]" = None, held_only: "Optional[bool]" = None, match: "Optional[str]" = None, cursor: "Optional[str]" = None, limit: "Optional[int]" = None) -> "TransferList":
        """拨付单列表，分页 GET /transfers"""
        json = self.call("GET", "/transfers", {}, {"fiscalYear": fiscal_year, "placeCode": place_code, "batchId": batch_id, "stage": stage, "level": level, "overdueOnly": overdue_only, "heldOnly": held_only, "match": match, "cursor": cursor, "limit": limit}, {})
        return TransferList.read(json)

    def transfers_get(self, *, id: "str") -> "TransferDetail":
        """拨付单 GET /transfers/{id}"""
        json = self.call("GET", "/transfers/{id}", {"id": id}, {}, {})
        return TransferDetail.read(json)

    def transfers_explain(self, *, obligation_id: "str") -> "StoredExplanation":
        """一笔应拨款的依据与算式 GET /obligations/{obligationId}/explanation"""
        json = self.call("GET", "/obligations/{obligationId}/explanation", {"obligationId": obligation_id}, {}, {})
        return StoredExplanation.read(json)

