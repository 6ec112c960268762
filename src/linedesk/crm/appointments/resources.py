"""Resources: what can be booked, and when."""

from linedesk.crm.appointments.models import Resource
from linedesk.crm.appointments.schemas import ResourceView, ResourceWrite
from linedesk.directory.noun import Noun
from linedesk.kit.security import Permission


class Resources(Noun[Resource]):
    name, path, model = "resource", "resources", Resource
    write, view, live = ResourceWrite, ResourceView, False
    reading = Permission.READ_WORK
