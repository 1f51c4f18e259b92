package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeSizeTest {
    private static final String DOCUMENT = "body{font-size:/*type*/10pt} p{font-size:8pt}";

    /** A page is full with type of a size, in points. */
    @ParameterizedTest
    @CsvSource({
        "20, body{font-size:13pt} p{font-size:8pt}",
        "12.4, body{font-size:12pt} p{font-size:8pt}",
        "10.6, body{font-size:10.5pt} p{font-size:8pt}",
        "10.2, body{font-size:/*type*/10pt} p{font-size:8pt}",
        "9, body{font-size:/*type*/10pt} p{font-size:8pt}",
    })
    void one_page_has_the_largest_type_that_fits(double full, String fitted) {
        assertThat(TypeSize.fitted(DOCUMENT, document -> size(document) > full ? 2 : 1))
                .isEqualTo(fitted);
    }

    private static double size(String document) {
        return Double.parseDouble(
                document.replace("/*type*/", "").replaceFirst("body\\{font-size:([\\d.]+)pt.*", "$1"));
    }
}
