"""Flow tests: files of readable stories, kept beside the flows that they are about."""

from typing import Annotated

from pydantic import StringConstraints
from sqlalchemy.orm import Mapped

from linedesk.directory.fields import Name
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record


class FlowTest(Record):
    __tablename__ = "flow_tests"

    name: Mapped[str]
    text: Mapped[str]


Stories = Annotated[str, StringConstraints(max_length=200_000, strip_whitespace=False)]


class FlowTestWrite(Write):
    """`text`: the format of docs/flow-tests.md."""

    name: Name
    text: Stories


class FlowTestView(View):
    name: str
    text: str


class FlowTests(Noun[FlowTest]):
    name, path, model = "flow-test", "flow-tests", FlowTest
    write, view = FlowTestWrite, FlowTestView
    live = False
