"""A command as a Spark application: standalone, YARN or Kubernetes, as the connection says."""

import re

from airflow.providers.apache.spark.hooks.spark_submit import SparkSubmitHook
from airflow.sdk.exceptions import AirflowException

CODE = re.compile(r"(?:Error|exit) code is: ([1-9]\d*)")


def submit(arguments, settings):
    """Submits a command; returns its exit code and what was said. In deploy mode cluster every failure is exit 1."""
    java = settings.get("POLYPHONY_JAVA_OPTS", "")
    hook = SparkSubmitHook(
        conn_id=settings["POLYPHONY_SPARK_CONNECTION"],
        name=f"polyphony {arguments[0]}",
        java_class="io.polyphony.cli.Main",
        conf={"spark.driver.extraJavaOptions": java, "spark.executor.extraJavaOptions": java},
        application_args=list(arguments),
        env_vars=settings,
    )
    try:
        hook.submit(settings["POLYPHONY_JAR"])
    except AirflowException as failure:
        codes = CODE.findall(str(failure))  # on Kubernetes the driver's own comes last
        return int(codes[-1]) if codes else 1, str(failure)
    except BaseException:
        hook.on_kill()
        raise
    return 0, ""
