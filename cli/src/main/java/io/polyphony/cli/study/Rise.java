package io.polyphony.cli.study;

import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.schemas.metric.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of companies whose employees' posts are engaged with more in the later month. */
public final class Rise {
    private final double factor;
    private final Map<String, Verdicts> byFigure = new TreeMap<>();
    private final List<List<Told>> companies = new ArrayList<>();

    /** A rise by that factor; 1: none, so that every clear change is chance. */
    Rise(double factor) {
        this.factor = factor;
    }

    /**
     * What was said of one figure's change.
     *
     * @param companies companies of which its change could be told
     * @param covered in how many its interval held the true change
     * @param clear in how many it was called clear
     * @param right in how many of these it goes the true way
     * @param apart in how many the two months' intervals have nothing in common, which an earlier rule asked for
     * @param error mean standard error of the change, on its own scale
     */
    public record Verdicts(int companies, int covered, int clear, int right, int apart, double error) {
        static final Verdicts NONE = new Verdicts(0, 0, 0, 0, 0, 0);

        private Verdicts and(Told told, double truth) {
            Change change = told.change();
            boolean right = told.clear() && truth != 0 && told.verdict() == Comparison.MORE == truth > 0;
            return new Verdicts(
                    companies + 1,
                    covered + (change.interval().excludes(truth) ? 0 : 1),
                    clear + (told.clear() ? 1 : 0),
                    right ? this.right + 1 : this.right,
                    apart + (areApart(change) ? 1 : 0),
                    error + change.standardError());
        }

        private static boolean areApart(Change change) {
            return change.before().interval().high() < change.now().interval().low()
                    || change.now().interval().high()
                            < change.before().interval().low();
        }

        /** The mean standard error over the companies. */
        double meanError() {
            return error / companies;
        }
    }

    void add(List<Told> company) {
        companies.add(company);
        company.forEach(told -> byFigure.compute(
                figure(told), (figure, sum) -> (sum == null ? Verdicts.NONE : sum).and(told, truth(told))));
    }

    private static String figure(Told told) {
        Grain grain = told.change().now().grain();
        return told.change().now().metricId() + (grain.text().isEmpty() ? "" : " at " + grain.text());
    }

    /** The true change: what an employee's post earns rises by the factor, and every ratio of it to the brand's. */
    private double truth(Told told) {
        String metric = told.change().now().metricId();
        Grain grain = told.change().now().grain();
        boolean rises = metric.startsWith("engagement") && !grain.equals(Grain.of("voice", "brand"));
        return rises ? StrictMath.log(factor) : 0;
    }

    /** By how much more employees' posts are engaged with. */
    public double factor() {
        return factor;
    }

    /** The verdicts by figure. */
    public Map<String, Verdicts> byFigure() {
        return byFigure;
    }

    /** How many companies there are. */
    public int companies() {
        return companies.size();
    }

    /** Companies of which any change that is none was called clear. */
    public long criedWolf() {
        return companies.stream()
                .filter(company -> company.stream().anyMatch(told -> told.clear() && isFalse(told)))
                .count();
    }

    /** Companies whose clearest change, the one that a headline would tell, is called clear. */
    public long headlines() {
        return companies.stream()
                .filter(company -> company.stream().anyMatch(Told::clear))
                .count();
    }

    /** How many of these are none, or go the other way. */
    public long falseHeadlines() {
        return companies.stream()
                .flatMap(company -> company.stream().filter(Told::clear).findFirst().stream())
                .filter(this::isFalse)
                .count();
    }

    private boolean isFalse(Told told) {
        double truth = truth(told);
        return truth == 0 || told.verdict() == Comparison.MORE != truth > 0;
    }
}
