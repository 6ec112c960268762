"""What every ring of tests may use."""

from hypothesis import HealthCheck, settings

# How long an example takes is the machine's doing.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

pytest_plugins = ("tests.support.database", "tests.support.records_api")
