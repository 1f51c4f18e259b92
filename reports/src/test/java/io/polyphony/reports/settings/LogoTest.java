package io.polyphony.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    @TempDir
    private Path folder;

    @Test
    void a_logo_of_shapes_comes_in_with_the_size_of_its_view_box() throws IOException {
        String svg = svg(
                "viewBox='0 0 120 40' width='100%'",
                "<!-- by Ann --><?xml-stylesheet href='x.css'?><path d='M0 0h9v9z' fill='url(#a)' style='fill:url(#a)'/>");

        assertThat(text(Logo.read(file("logo.SVG", svg))))
                .contains("<path", "width=\"120\"", "height=\"40\"", "fill=\"url(#a)\"")
                .doesNotContain("100%", "Ann", "<?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
                "<image href='https://evil.example/x.png'/>",
                "<use href='#a'/>",
                "<a href='https://evil.example'><path d=''/></a>",
                "<style>@import url(https://evil.example/x.css)</style>",
                "<text>Kites</text>",
                "<animate attributeName='x' from='0' to='9'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/>",
                "<g><g><script xmlns='http://www.w3.org/2000/svg'/></g></g>"
            })
    void elements_that_are_no_shapes_are_refused(String element) throws IOException {
        Path logo = file("logo.svg", svg("viewBox='0 0 9 9'", element));

        assertThatThrownBy(() -> Logo.read(logo))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A logo is made of shapes alone")
                .hasMessageContaining(logo.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onload='alert(1)'",
                "ONCLICK='alert(1)'",
                "fill='url(https://evil.example/x.svg#a)'",
                "fill='url(x.svg#a)'",
                "style='fill:url(//evil.example)'",
                "style='fill:\\75rl(x)'",
                "style='x:u&#114;l(x)'",
                "xlink:href='https://evil.example'",
                "xlink:href='javascript:alert(1)'",
                "href='data:text/html,x'",
                "xml:base='https://evil.example/'",
                "d='M0 0' fill='URL( evil )'"
            })
    void attributes_that_run_or_refer_to_something_else_are_refused(String attribute) throws IOException {
        Path logo = file("logo.svg", svg("viewBox='0 0 9 9'", "<path " + attribute + "/>"));

        assertThatThrownBy(() -> Logo.read(logo)).hasMessageContaining("may run or refer to something else");
    }

    @Test
    void elements_deep_inside_each_other_are_refused_before_they_exhaust_anything() throws IOException {
        Path deep = file("logo.svg", svg("viewBox='0 0 9 9'", "<g>".repeat(25_000) + "</g>".repeat(25_000)));

        assertThatThrownBy(() -> Logo.read(deep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_gradient_may_build_on_another_of_the_same_file() throws IOException {
        String gradient = "<defs><linearGradient id='b' xlink:href='#a'/></defs>";

        assertThat(text(Logo.read(file("logo.svg", svg("viewBox='0 0 9 9'", gradient)))))
                .contains("xlink:href=\"#a\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            logo.svg | <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">&x;</svg> | DOCTYPE
            logo.svg | <svg xmlns="http://www.w3.org/2000/svg"                      | is no SVG that may be shown
            logo.svg | <svg viewBox="0 0 9 9"/>                                     | it begins with <svg>
            logo.svg | <html xmlns="http://www.w3.org/1999/xhtml"/>                 | it begins with <html>
            logo.svg | <svg xmlns="http://www.w3.org/2000/svg"/>                    | needs a viewBox
            logo.svg | <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>  | needs a viewBox
            logo.gif | GIF89a                                                       | is neither .png nor .svg
            logo.png | <svg xmlns="http://www.w3.org/2000/svg"/>                    | is no PNG
            """)
    void what_is_no_logo_is_refused_with_the_reason(String name, String content, String reason) throws IOException {
        Path logo = file(name, content);

        assertThatThrownBy(() -> Logo.read(logo)).hasMessageContaining(reason).hasMessageContaining("(report.logo)");
    }

    @Test
    void a_missing_one_and_a_large_one_are_refused() throws IOException {
        Path large = file("logo.svg", svg("viewBox='0 0 9 9'", " ".repeat(200 * 1024)));

        assertThatThrownBy(() -> Logo.read(folder.resolve("none.png"))).hasMessageContaining("can't be read");
        assertThatThrownBy(() -> Logo.read(large)).hasMessageContaining("more than 200 KB");
    }

    @Test
    void a_png_comes_in_as_it_is() throws IOException {
        byte[] png = png(8, 4);

        Logo logo = Logo.read(Files.write(folder.resolve("logo.png"), png));

        assertThat(logo.address())
                .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    @Test
    void a_png_of_very_many_pixels_and_one_that_ends_early_are_refused() throws IOException {
        Path wide = Files.write(folder.resolve("wide.png"), png(4_001, 1));
        byte[] whole = png(100, 100);
        Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> Logo.read(wide)).hasMessageContaining("more than 4000 pixels");
        assertThatThrownBy(() -> Logo.read(torn)).hasMessageContaining("is no PNG");
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 2_654_435);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static String svg(String attributes, String content) {
        return "<?xml version='1.0'?><?xml-stylesheet href='x.css'?><svg xmlns='http://www.w3.org/2000/svg'"
                + " xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes + ">" + content + "</svg>";
    }

    private static String text(Logo logo) {
        String encoded = logo.address().substring("data:image/svg+xml;base64,".length());
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
