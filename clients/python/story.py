"""From headcounts to money that has arrived: python3 story.py URL KEY FILE.csv YEAR PLACE POLICY"""

import base64
import json
import pathlib
import sys
import time

from daowei import Daowei, DaoweiProblem, new_key

url, key, file, year, place, policy = sys.argv[1:]
daowei = Daowei(url, key)
asked = {"fiscal_year": int(year), "place_code": place}


def say(step: str, **facts: object) -> None:
    print(json.dumps({"step": step, **facts}, ensure_ascii=False), flush=True)


me = daowei.session_whoami()
say("whoami", name=me.name, environment=me.environment, scopes=me.key.scopes if me.key else [])

path = pathlib.Path(file)
content = base64.b64encode(path.read_bytes()).decode()
checked = daowei.enrolment_check(file_name=path.name, content_base64=content, **asked)
if not checked.acceptable:
    sys.exit("\n".join(f"{one.line}: {one.found} {one.expected}" for one in checked.findings))
accepted = daowei.enrolment_accept(
    file_name=path.name,
    content_base64=content,
    sha256=checked.sha256,
    cut_off_on=f"{year}-06-30",
    status="verified",
    warnings_acknowledged=True,
    idempotency_key=new_key(),
    **asked,
)
say("headcounts", heads=checked.heads, versionId=accepted.version_id)

preview = daowei.apportionment_preview(policy_id=policy, headcount_version_id=accepted.version_id, **asked)
say("preview", totalFen=preview.total_fen)

# Made once for this act: sent again, it answers with the same batch and makes no second one.
create_key = new_key()
for _ in range(2):
    batch = daowei.batches_create(
        policy_id=policy,
        headcount_version_id=accepted.version_id,
        title=f"{year}年财政补助",
        kind="regular",
        idempotency_key=create_key,
        **asked,
    )
say("drafted", batchId=batch.id, replayed=batch.replayed)

submitted = daowei.batches_submit(id=batch.id, revision_hash=batch.revision_hash, idempotency_key=new_key())
say("submitted", batchId=batch.id, revisionHash=submitted.revision_hash, stage=submitted.stage)

# Deciding takes people: the program waits until the money has arrived.
while True:
    transfers, cursor = [], None
    while True:
        page = daowei.transfers_list(batch_id=batch.id, cursor=cursor, limit=200, **asked)
        transfers += page.items
        cursor = page.next_cursor
        if cursor is None:
            break
    if all(one.stage == "arrived" for one in transfers):
        break
    time.sleep(0.5)
arrived = sum(int(one.arrived_fen) for one in transfers)
say("arrived", transfers=len(transfers), arrivedFen=str(arrived), due=preview.total_fen)

try:
    daowei.batches_get(id="00000000-0000-4000-8000-000000000000")
except DaoweiProblem as problem:
    say("refused", status=problem.status, kind=problem.kind)
