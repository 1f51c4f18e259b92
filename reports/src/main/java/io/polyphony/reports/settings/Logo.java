package io.polyphony.reports.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/**
 * A company's logo, inside each page and PDF: nothing is fetched to show it.
 *
 * @param address the picture itself, as an address of the scheme {@code data}
 */
public record Logo(String address) {
    private static final long MOST = 200 * 1024;

    /**
     * Reads a logo: a PNG, or an SVG that is nothing but shapes.
     *
     * @throws IllegalArgumentException if it can't be read, is too large, is neither, or holds what a logo may not; the message
     *     says what
     */
    public static Logo read(Path file) {
        String name = "The logo " + file + " (report.logo)";
        String kind = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (kind.endsWith(".png")) {
            return of("image/png", PngLogo.checked(bytes(file, name), name));
        }
        if (kind.endsWith(".svg")) {
            String svg = SvgLogo.checked(bytes(file, name), name);
            return of("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
        }
        throw new IllegalArgumentException(name + " is neither .png nor .svg");
    }

    private static Logo of(String type, byte[] picture) {
        return new Logo("data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture));
    }

    private static byte[] bytes(Path file, String name) {
        try {
            if (Files.size(file) > MOST) {
                throw new IllegalArgumentException(name + " has more than 200 KB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " can't be read", e);
        }
    }
}
