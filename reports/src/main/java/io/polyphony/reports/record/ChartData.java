package io.polyphony.reports.record;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** What a chart draws: plain values, no colours and no sizes. */
public sealed interface ChartData {

    /** A point with its interval. A value of null is a gap; ends of null are no interval. */
    record Point(Double value, Double low, Double high) {
        /** Nothing is known: drawn as a gap, never as zero. */
        public static final Point GAP = new Point(null, null, null);
    }

    /** How an axis counts. */
    enum Scale {
        /** Logarithmic, 1 is marked. */
        RATIO,
        /** Per cent, from zero. */
        SHARE,
        /** A number, from zero. */
        COUNT
    }

    /** One measure over the months of its chart: as many points as months. */
    record Panel(String name, Scale scale, Tone tone, List<Point> points) {
        public Panel {
            points = List.copyOf(points);
        }
    }

    /** Panels over one row of months, oldest first. */
    record MonthlyPanels(List<YearMonth> months, List<Panel> panels) implements ChartData {
        public MonthlyPanels {
            months = List.copyOf(months);
            panels = List.copyOf(panels);
        }
    }

    /** One row of a ranking; tone says whether it stands out. */
    record Row(String label, Point point, Tone tone) {}

    /** A ranking of ratios with their intervals, first row on top. */
    record RankedRatios(List<Row> rows) implements ChartData {
        public RankedRatios {
            rows = List.copyOf(rows);
        }
    }

    /** One part of a whole: a share per month, null where unknown. Parts with the same label belong together. */
    record Part(String label, Tone tone, List<Double> shares) {
        public Part {
            shares = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(shares));
        }
    }

    /** Parts of a whole over the months, the first part at the bottom. */
    record Composition(List<YearMonth> months, List<Part> parts) implements ChartData {
        public Composition {
            months = List.copyOf(months);
            parts = List.copyOf(parts);
        }
    }

    /** An event in the month. */
    record Moment(Instant at, int people, String label, Tone tone) {}

    /** Events on the line of one month, in time order. */
    record Timeline(YearMonth month, List<Moment> moments) implements ChartData {
        public Timeline {
            moments = List.copyOf(moments);
        }
    }
}
