"""A command as a Spark application: standalone, YARN or Kubernetes, as the connection says."""

import re
from pathlib import Path

from airflow.providers.apache.spark.hooks.spark_submit import SparkSubmitHook
from airflow.sdk.exceptions import AirflowException

CODE = re.compile(r"(?:Error|exit) code is: ([1-9]\d*)")


def submit(arguments, settings):
    """Submits a command; returns its exit code and what was said. In deploy mode cluster every failure is exit 1."""
    connection_id, jar = settings["POLYPHONY_SPARK_CONNECTION"], Path(settings["POLYPHONY_JAR"])
    java = settings.get("POLYPHONY_JAVA_OPTS", "")
    hook = SparkSubmitHook(
        conn_id=connection_id,
        name=f"polyphony {arguments[0]}",
        java_class="io.polyphony.cli.Main",
        jars=str(jar.parent / "lib" / "*.jar"),
        conf={"spark.driver.extraJavaOptions": java, "spark.executor.extraJavaOptions": java},
        # Polyphony sets its master itself, and would stay on this machine.
        application_args=[*arguments, "--master", master(SparkSubmitHook.get_connection(connection_id))],
        env_vars=settings,
    )
    try:
        hook.submit(str(jar))
    except AirflowException as failure:
        codes = CODE.findall(str(failure))  # on Kubernetes the driver's own comes last
        return int(codes[-1]) if codes else 1, str(failure)
    except BaseException:
        hook.on_kill()
        raise
    return 0, ""


def master(connection):
    """As the provider reads it."""
    return f"{connection.host}:{connection.port}" if connection.port else connection.host
