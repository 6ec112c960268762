"""Flows: the programs that answer the numbers; edited as a draft, run as published."""

from linedesk.directory.flows.models import Flow
from linedesk.directory.flows.schemas import FlowView, FlowWrite
from linedesk.directory.noun import Noun


class Flows(Noun[Flow]):
    name, path, model, write, view = "flow", "flows", Flow, FlowWrite, FlowView
