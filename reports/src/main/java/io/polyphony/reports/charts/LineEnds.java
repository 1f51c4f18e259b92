package io.polyphony.reports.charts;

import io.polyphony.reports.charts.SideLabel.Line;
import io.polyphony.reports.charts.SideLabel.Side;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is written at the ends of a panel's line: the first value, and the last one with its interval. */
final class LineEnds {
    private final Panel panel;
    private final ChartTheme theme;
    private final int[] known;

    LineEnds(Panel panel, ChartTheme theme) {
        this.panel = panel;
        this.theme = theme;
        known = IntStream.range(0, panel.points().size())
                .filter(month -> IntervalPoints.drawable(panel.points().get(month), panel.scale()))
                .toArray();
    }

    /** The labels of this line. */
    List<SideLabel> labels() {
        return Stream.of(first(), last()).flatMap(Optional::stream).toList();
    }

    /** The room that the first value takes. */
    double left() {
        return first().map(SideLabel::width).orElse(0.0);
    }

    /** The room that the last value takes. */
    double right() {
        return last().map(SideLabel::width).orElse(0.0);
    }

    /** Empty where hatched months before it leave it no room. */
    private Optional<SideLabel> first() {
        if (known.length < 2) {
            return Optional.empty();
        }
        SideLabel label = label(known[0], Side.LEFT, List.of(value(known[0])));
        return known[0] == 0 || label.width() < roomBesideGap() ? Optional.of(label) : Optional.empty();
    }

    private double roomBesideGap() {
        double months = theme.format().width() - MonthAxis.TICK_LABELS - right();
        return months / panel.points().size() * (1 - Gap.HALF);
    }

    private Optional<SideLabel> last() {
        if (known.length == 0) {
            return Optional.empty();
        }
        int month = known[known.length - 1];
        List<Line> lines = new ArrayList<>();
        lines.add(value(month));
        interval(month).ifPresent(lines::add);
        return Optional.of(label(month, Side.RIGHT, lines));
    }

    private SideLabel label(int month, Side side, List<Line> lines) {
        return new SideLabel(month, panel.points().get(month).value(), side, lines);
    }

    private Line value(int month) {
        String text = ScaleText.rounded(panel.points().get(month).value(), panel.scale());
        return new Line(text, theme.strong(), Palette.strong(panel.tone()));
    }

    /** The interval, where the format has room for it. */
    private Optional<Line> interval(int month) {
        Point point = panel.points().get(month);
        String text = ScaleText.interval(point, panel.scale());
        boolean written = !text.isEmpty() && theme.format() != Format.PHONE;
        return written ? Optional.of(new Line(text, theme.small(), theme.muted())) : Optional.empty();
    }
}
