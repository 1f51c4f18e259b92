package io.polyphony.reports.record;

import io.polyphony.schemas.metric.Interval;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a chart draws: plain values, no colours and no sizes. */
public sealed interface ChartData {

    /** Something made of a chart's data: a method per form, so that a new form is left out nowhere. */
    interface Forms<R> {
        /** Of panels over the months. */
        R of(MonthlyPanels panels);

        /** Of a ranking. */
        R of(RankedRatios ranking);

        /** Of a ranking of shares. */
        R of(RankedShares ranking);

        /** Of rows told by several measures. */
        R of(SideBySide rows);

        /** Of counts from the top. */
        R of(Bars bars);

        /** Of parts of a whole over the months. */
        R of(Composition composition);

        /** Of the events of a month. */
        R of(Timeline timeline);

        /** Of the days of a month. */
        R of(DayStrip days);

        /** Of what moved a ratio. */
        R of(Waterfall waterfall);
    }

    /** What the method for this form makes of it. */
    <R> R to(Forms<R> forms);

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

    /**
     * One measure over the months of its chart: as many points as months.
     *
     * @param goal what the company wants of it; null: nothing
     */
    record Panel(String name, Scale scale, Tone tone, List<Point> points, Double goal) {
        public Panel {
            points = List.copyOf(points);
        }

        /** A measure without a goal. */
        public Panel(String name, Scale scale, Tone tone, List<Point> points) {
            this(name, scale, tone, points, null);
        }
    }

    /**
     * Panels over one row of months, oldest first.
     *
     * @param mandatory the months in which people had to follow a request
     */
    record MonthlyPanels(List<YearMonth> months, List<Panel> panels, List<YearMonth> mandatory) implements ChartData {
        public MonthlyPanels {
            months = List.copyOf(months);
            panels = List.copyOf(panels);
            mandatory = List.copyOf(mandatory);
        }

        /** Months of which no mandatory request is known. */
        public MonthlyPanels(List<YearMonth> months, List<Panel> panels) {
            this(months, panels, List.of());
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /** One row of a ranking; tone says whether it stands out. */
    record Row(String label, Point point, Tone tone) {}

    /** A ranking of ratios with their intervals, first row on top. */
    record RankedRatios(List<Row> rows) implements ChartData {
        public RankedRatios {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /** A ranking of shares with their intervals, first row on top. */
    record RankedShares(List<Row> rows) implements ChartData {
        public RankedShares {
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /** One measure of rows that are told side by side: as many points as rows; tones say what stands out. */
    record Measured(String name, Scale scale, List<Point> points, List<Tone> tones) {
        public Measured {
            points = List.copyOf(points);
            tones = List.copyOf(tones);
        }
    }

    /** Rows told by several measures in columns, with their intervals, first row on top. */
    record SideBySide(List<String> labels, List<Measured> columns) implements ChartData {
        public SideBySide {
            labels = List.copyOf(labels);
            columns = List.copyOf(columns);
            for (Measured column : columns) {
                if (column.points().size() != labels.size() || column.tones().size() != labels.size()) {
                    throw new IllegalArgumentException(column.name() + " has not a point for each row");
                }
            }
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /**
     * A number as a bar.
     *
     * @param label what it counts
     * @param size the number; null: it is not shown, which is never drawn as zero
     * @param open how much of it may still change, drawn paler at its end; null: nothing or unknown
     * @param value the number as it is written, or why there is none
     * @param note what is written smaller beside it; may be empty
     * @param tone whose it is
     */
    record Bar(String label, Double size, Double open, String value, String note, Tone tone) {}

    /** Numbers as bars from zero, first on top: a way from many to few, or what stands side by side. */
    record Bars(List<Bar> bars) implements ChartData {
        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /**
     * One part of a whole: a share per month, null where unknown. Parts with the same label belong together.
     *
     * @param name what it is, unlike any other part
     * @param label what the chart calls it
     */
    record Part(String name, String label, Tone tone, List<Double> shares) {
        public Part {
            shares = Collections.unmodifiableList(new ArrayList<>(shares));
        }
    }

    /**
     * Parts of a whole over the months, the first part at the bottom.
     *
     * @param goal what the company wants of the first part; null: nothing
     */
    record Composition(List<YearMonth> months, List<Part> parts, Double goal) implements ChartData {
        public Composition {
            months = List.copyOf(months);
            parts = List.copyOf(parts);
        }

        /** Parts without a goal. */
        public Composition(List<YearMonth> months, List<Part> parts) {
            this(months, parts, null);
        }

        /** What the parts of each label have together in a month; unknown parts add nothing. */
        public Map<String, Double> byLabel(int month) {
            Map<String, Double> shares = new LinkedHashMap<>();
            for (Part part : parts) {
                Double share = part.shares().get(month);
                if (share != null) {
                    shares.merge(part.label(), share, Double::sum);
                }
            }
            return shares;
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /** Posts of one kind on each day of a month, null where unknown, which is not drawn. */
    record Daily(String label, Tone tone, List<Integer> posts) {
        public Daily {
            posts = Collections.unmodifiableList(new ArrayList<>(posts));
        }
    }

    /**
     * A request of the programme.
     *
     * @param day of the month, from 1
     * @param mandatory whether people had to follow it
     * @param label what is written at it; blank for nothing
     */
    record Ask(int day, boolean mandatory, String label) {}

    /** A month as a strip of days: posts by kind, the first kind at the bottom, and the programme's requests. */
    record DayStrip(YearMonth month, List<Daily> kinds, List<Ask> asks) implements ChartData {
        public DayStrip {
            kinds = List.copyOf(kinds);
            asks = List.copyOf(asks);
            int days = month.lengthOfMonth();
            if (kinds.stream().anyMatch(kind -> kind.posts().size() != days)
                    || asks.stream().anyMatch(ask -> ask.day() < 1 || ask.day() > days)) {
                throw new IllegalArgumentException(month + " has " + days + " days");
            }
        }

        /** All known posts of a day, from 1; null where no kind is known. */
        public Integer posts(int day) {
            return kinds.stream()
                    .map(kind -> kind.posts().get(day - 1))
                    .filter(Objects::nonNull)
                    .reduce(Integer::sum)
                    .orElse(null);
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /** An event in the month, by the company's clock. */
    record Moment(LocalDateTime at, int people, String label, Tone tone) {}

    /** Events on the line of one month, in time order. */
    record Timeline(YearMonth month, List<Moment> moments) implements ChartData {
        public Timeline {
            moments = List.copyOf(moments);
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }

    /**
     * One of the things that moved a ratio.
     *
     * @param label what it is
     * @param before its value at first
     * @param now its value at last
     * @param effect by how much it moved the logarithm of the ratio
     * @param interval of the effect; none of what is counted
     * @param tone whose it is
     */
    record Step(String label, double before, double now, double effect, Interval interval, Tone tone) {}

    /**
     * What moved a ratio from one month to another, step by step; the effects add up to the logarithm of the whole.
     *
     * @param from the earlier month
     * @param first its ratio
     * @param to the later month
     * @param last its ratio
     * @param steps in the order in which they are told
     */
    record Waterfall(YearMonth from, double first, YearMonth to, double last, List<Step> steps) implements ChartData {
        public Waterfall {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R to(Forms<R> forms) {
            return forms.of(this);
        }
    }
}
