"""What every ring of tests may use."""

pytest_plugins = ("tests.support.database", "tests.support.records_api")
