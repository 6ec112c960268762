"""What every ring of tests may use."""

from hypothesis import HealthCheck, settings

# How long an example takes is the machine's doing. The same examples in every run: what is red
# anywhere is red everywhere. `pytest --hypothesis-profile exploring` looks for new ones.
settings.register_profile("exploring", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", settings.get_profile("exploring"), derandomize=True)
settings.load_profile("steady")

pytest_plugins = ("tests.support.database", "tests.support.records_api")
