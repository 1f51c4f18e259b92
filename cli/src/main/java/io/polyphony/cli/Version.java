package io.polyphony.cli;

import io.polyphony.jobs.pipeline.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"polyphony " + CodeVersion.read()};
    }
}
