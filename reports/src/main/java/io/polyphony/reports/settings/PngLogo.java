package io.polyphony.reports.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A logo of pixels: its size is read before its pixels are, since few bytes may hold very many of them. */
final class PngLogo {
    private static final int MOST = 4_000;

    private PngLogo() {}

    /** The same bytes. @throws IllegalArgumentException if they are no PNG that can be shown */
    static byte[] checked(byte[] png, String name) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            if (reader.getWidth(0) > MOST || reader.getHeight(0) > MOST) {
                throw new IllegalArgumentException(name + " is more than " + MOST + " pixels wide or high");
            }
            reader.read(0);
            return png;
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " is no PNG: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }
}
