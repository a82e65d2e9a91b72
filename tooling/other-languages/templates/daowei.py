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


# @generated@
