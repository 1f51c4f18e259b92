package io.polyphony.reports.render;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How full the pages of a document are that is laid out. */
final class PageFill {
    private PageFill() {}

    /** Which part of the emptiest page is filled, from its top to its lowest line; the last page is passed over. */
    static double emptiest(Box root) {
        List<PageBox> pages = root.getLayer().getPages();
        List<Integer> ends =
                lines(root).map(line -> line.getAbsY() + line.getHeight()).toList();
        return IntStream.range(0, pages.size() - 1)
                .mapToDouble(page -> filled(pages.get(page), ends))
                .min()
                .orElse(1);
    }

    private static double filled(PageBox page, List<Integer> ends) {
        int lowest = ends.stream()
                .filter(end -> end > page.getTop() && end <= page.getBottom())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(page.getTop());
        return (lowest - page.getTop()) / (double) (page.getBottom() - page.getTop());
    }

    private static Stream<Box> lines(Box box) {
        return box instanceof LineBox
                ? Stream.of(box)
                : box.getChildren().stream().flatMap(PageFill::lines);
    }
}
