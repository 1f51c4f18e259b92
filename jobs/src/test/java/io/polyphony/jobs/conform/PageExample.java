package io.polyphony.jobs.conform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The example of a page of the docs: its blocks that have a file's name. */
final class PageExample {
    private static final Pattern FILE = Pattern.compile("```\\w+ (\\S+)\\n(.*?)```", Pattern.DOTALL);

    private PageExample() {}

    static void write(Path page, Path folder) throws IOException {
        Matcher file = FILE.matcher(Files.readString(page));
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
    }
}
