"""A Spark master and one worker, each a process on loopback, made of the libraries that the product ships."""

import contextlib
import os
import socket
import subprocess
import time

SUBMIT = """#!/usr/bin/env bash
# What Spark's own script does: its launcher says the command, after an empty line.
set -euo pipefail
SPARK_HOME=$(dirname "$(dirname "$(readlink -f "$0")")")
export SPARK_HOME SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
launcher=(java -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit)
mapfile -d '' -t command < <("${launcher[@]}" "$@" | tail -n +2)
exec "${command[@]:?no command}"
"""
PATIENCE = 60


class Spark:
    """A Spark home in a new folder, and what is started from it."""

    def __init__(self, folder, libraries):
        self.home, self.started = folder, []
        (folder / "bin").mkdir(parents=True)
        (folder / "jars").symlink_to(libraries)
        submit = folder / "bin" / "spark-submit"
        submit.write_text(SUBMIT)
        submit.chmod(0o755)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def start(self):
        address = ["--host", "127.0.0.1", "--webui-port", "0"]
        self._start("master.Master", "I have been elected leader", *address, "--port", str(self.port))
        size = ["--cores", "2", "--memory", "2g", "--work-dir", str(self.home / "work")]
        self._start("worker.Worker", "registered with master", *address, *size, f"spark://127.0.0.1:{self.port}")

    def _start(self, main, sign, *arguments):
        log = self.home / f"{main}.log"
        environment = {"SPARK_HOME": str(self.home), "SPARK_SCALA_VERSION": "2.13", "SPARK_LOCAL_IP": "127.0.0.1"}
        command = ["java", "-cp", f"{self.home}/jars/*", "-Dspark.master.rest.enabled=false"]
        with open(log, "wb") as out:
            self.started.append(
                subprocess.Popen(
                    [*command, f"org.apache.spark.deploy.{main}", *arguments],
                    env=os.environ | environment,
                    stdout=out,
                    stderr=out,
                )
            )
        end = time.monotonic() + PATIENCE
        while sign not in log.read_text():
            assert self.started[-1].poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.2)

    def executors(self):
        """How many the worker has started: one for each application that came."""
        return (self.home / "worker.Worker.log").read_text().count("Asked to launch executor")

    def stop(self):
        for process in reversed(self.started):
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()
            process.wait()
