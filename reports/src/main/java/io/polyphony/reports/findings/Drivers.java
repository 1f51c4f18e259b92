package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Coarseness;
import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What moved the ratio of employees' engagement to the brand's: either side's own counts. A ratio rises, too, when the brand
 * falls.
 *
 * <p>Employees' engagement is people × posts of each × engagement of a post, the brand's is posts × engagement of a post. The
 * logarithms of these five changes, the brand's with the other sign, add up to that of the ratio.
 *
 * @param ratio the change of the ratio; it need not be beyond chance
 * @param employees that of employees' engagement
 * @param brand that of the brand's
 * @param people how many more or fewer people posted
 * @param posts that of their posts
 * @param brandPosts that of the brand's posts
 * @param perPost the interval of what an employee's post earns, on the log scale; none where it can't be told
 * @param perBrandPost that of what a brand post earns
 */
public record Drivers(
        Change ratio,
        Change employees,
        Change brand,
        Change people,
        Change posts,
        Change brandPosts,
        Interval perPost,
        Interval perBrandPost) {
    /** How a ratio moved of which no change is clear. */
    static final String WENT = "went";

    private static final Grain EMPLOYEE = Grain.of("voice", "employee");
    private static final Grain BRAND = Grain.of("voice", "brand");
    private static final String ENGAGEMENTS = Metrics.ENGAGEMENTS;
    private static final String POSTS = Metrics.POSTS;
    /** The counts are rounded for disclosure, and the ratio too. */
    private static final double TOLERANCE = 0.02;

    /** By so much at most two numbers of people may be off together that a change is made of. */
    private static final double TELLING = 0.05;

    /**
     * One of the parts.
     *
     * @param code its name in files
     * @param label what changed
     * @param before its earlier value
     * @param now its value
     * @param effect by how much it moved the logarithm of the ratio
     * @param interval of the effect; none of what is counted
     * @param ofBrand whether it is the brand's
     */
    public record Part(
            String code, String label, double before, double now, double effect, Interval interval, boolean ofBrand) {
        private static Part employees(String code, String label, double before, double now, Interval interval) {
            return new Part(code, label, before, now, StrictMath.log(now / before), interval, false);
        }

        private static Part brand(String code, String label, double before, double now, Interval interval) {
            return new Part(code, label, before, now, -StrictMath.log(now / before), turned(interval), true);
        }

        private static Interval turned(Interval interval) {
            return interval.known() ? new Interval(-interval.high(), -interval.low(), interval.method()) : interval;
        }
    }

    /**
     * Against the first month of the charts, else the month before; empty where a count is unknown, or where counts and ratio
     * are not of the same networks and days.
     */
    public static Optional<Drivers> of(Months months) {
        return months.first()
                .flatMap(earlier -> since(earlier, months))
                .or(() -> months.before().flatMap(earlier -> since(earlier, months)));
    }

    private static Optional<Drivers> since(MonthValues earlier, Months months) {
        Counted counted = new Counted(earlier, months.now());
        return counted.change(AmplificationRules.ENGAGEMENT, Grain.TOTAL)
                .flatMap(ratio -> counted.change(ENGAGEMENTS, EMPLOYEE)
                        .flatMap(employees -> counted.change(ENGAGEMENTS, BRAND)
                                .flatMap(brand -> counted.change(Metrics.AUTHORS, EMPLOYEE)
                                        .flatMap(people -> counted.change(POSTS, EMPLOYEE)
                                                .flatMap(posts -> counted.change(POSTS, BRAND)
                                                        .map(brandPosts -> new Drivers(
                                                                ratio,
                                                                employees,
                                                                brand,
                                                                people,
                                                                posts,
                                                                brandPosts,
                                                                perPost(months, earlier, EMPLOYEE),
                                                                perPost(months, earlier, BRAND))))))))
                .filter(Drivers::holds)
                .filter(moved -> !ComparedNetworks.differ(earlier, months.now(), AmplificationRules.ENGAGEMENT));
    }

    private static Interval perPost(Months months, MonthValues earlier, Grain voice) {
        return months.change(earlier, Metrics.ENGAGEMENTS_PER_POST, voice)
                .map(Change::interval)
                .orElse(Interval.CENSUS);
    }

    private record Counted(MonthValues earlier, MonthValues now) {
        Optional<Change> change(String metric, Grain grain) {
            return Change.counted(earlier.shown(metric, grain), now.shown(metric, grain));
        }
    }

    private boolean holds() {
        return same(employees.before(), brand.before(), ratio.before())
                && same(employees.now(), brand.now(), ratio.now());
    }

    private static boolean same(MetricValue employees, MetricValue brand, MetricValue ratio) {
        return Math.abs(StrictMath.log(employees.value() / brand.value() / ratio.value())) < TOLERANCE;
    }

    /**
     * The parts, employees' first. Their effects add up to the logarithm of the quotient of the two ratios of counts. Five; where so
     * few people posted that their number, which is shown in steps, tells little of how it changed, their posts are one part.
     */
    public List<Part> parts() {
        return Stream.of(written(), earned()).flatMap(List::stream).toList();
    }

    private List<Part> written() {
        if (Coarseness.error(people.before()) + Coarseness.error(people.now()) > TELLING) {
            return List.of(Part.employees(
                    "posts",
                    "Employees' posts",
                    posts.before().value(),
                    posts.now().value(),
                    Interval.CENSUS));
        }
        return List.of(
                Part.employees(
                        "people",
                        "People who posted",
                        people.before().value(),
                        people.now().value(),
                        Interval.CENSUS),
                Part.employees(
                        "posts_of_each",
                        "Posts of each",
                        per(posts.before(), people.before()),
                        per(posts.now(), people.now()),
                        Interval.CENSUS));
    }

    private List<Part> earned() {
        return List.of(
                Part.employees(
                        "engagement_of_a_post",
                        "Engagement of a post",
                        per(employees.before(), posts.before()),
                        per(employees.now(), posts.now()),
                        perPost),
                Part.brand(
                        "brand_posts",
                        "Brand posts",
                        brandPosts.before().value(),
                        brandPosts.now().value(),
                        Interval.CENSUS),
                Part.brand(
                        "engagement_of_a_brand_post",
                        "Engagement of a brand post",
                        per(brand.before(), brandPosts.before()),
                        per(brand.now(), brandPosts.now()),
                        perBrandPost));
    }

    private static double per(MetricValue whole, MetricValue parts) {
        return whole.value() / parts.value();
    }

    /**
     * {@code Since May the ratio went from 4.4 to 7.9: employees earned 21 % more engagement, the brand's channels 32 % less.}
     *
     * @param lead what is said before, may be empty
     * @param verb how it went: {@value #WENT}, {@code clearly rose}, {@code clearly fell}
     */
    Sentence sentence(String lead, String verb) {
        return new Sentence(
                lead + (lead.isEmpty() ? "Since " : "since ") + month() + " the ratio " + way(verb),
                FigureText.ratio(ratio.now().value()),
                ": " + both() + ".");
    }

    /** How it came to where it is; two figures that are printed alike are no way from one to the other. */
    private String way(String verb) {
        String before = FigureText.ratio(ratio.before().value());
        if (!before.equals(FigureText.ratio(ratio.now().value()))) {
            return verb + " from " + before + " to ";
        }
        return verb.equals(WENT) ? "stayed at " : verb + ", though to two digits it stays at ";
    }

    /** {@code Since May, employees earned 21 % more engagement, the brand's channels 32 % less.} */
    public String sides() {
        return "Since " + month() + ", " + both() + ".";
    }

    /** {@code employees earned 21 % more engagement, the brand's channels 32 % less} */
    String both() {
        return "employees earned " + ChangeText.moreOrLess(employees) + " engagement, the brand's channels "
                + ChangeText.moreOrLess(brand);
    }

    private String month() {
        return FigureText.month(ratio.before().month(), ratio.now().month());
    }
}
