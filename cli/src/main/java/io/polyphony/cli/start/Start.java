package io.polyphony.cli.start;

import io.polyphony.jobs.features.SourceNames;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.measure.Carried;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.jobs.survey.SourcesText;
import io.polyphony.jobs.survey.Speakers;
import io.polyphony.jobs.survey.Survey;
import io.polyphony.reports.chapters.AudienceReports;
import io.polyphony.schemas.settings.Program;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** From a folder of exports to what the commands need: looks, drafts, writes, and says what it did and what is still needed. */
public final class Start {
    private static final String BLANK = People.OPTED_IN_AT + ": ''";

    private final InputFolder folder;
    private final Path given;
    private final Path settings;
    private final Predicate<Path> leftOut;
    private final boolean named;
    private final SourceNames sources;
    private final Clock clock;

    /**
     * The first hour of a folder.
     *
     * @param given the folder as it was given, and as the settings file will have it
     * @param settings where the settings file is, or will be
     * @param leftOut files and folders in it that are no exports
     * @param sources what is known of the names of applicants' sources
     * @param named whether each figure is named that the folder carries or lacks something for
     */
    public Start(Path given, Path settings, Predicate<Path> leftOut, SourceNames sources, boolean named, Clock clock) {
        this.folder = InputFolder.of(given);
        this.given = given;
        this.settings = settings;
        this.leftOut = leftOut;
        this.sources = sources;
        this.named = named;
        this.clock = clock;
    }

    /** Looks at the folder. @throws InputException if it can't be looked into */
    public Survey look(Answers answers) {
        return Survey.of(folder, leftOut, answers);
    }

    /**
     * Writes what is missing, and says it.
     *
     * @param said what somebody said; a file may stand for all accounts whose posts it holds
     * @param say hears each line
     * @throws InputException if the folder can't be looked into, or its {@code sources.yaml} can't be understood
     * @throws IOException if a file can't be written
     */
    public void write(Answers said, Consumer<String> say) throws IOException {
        folder.requireReadable();
        Answers answers = withAccountsOfFiles(said);
        PeopleFiles lists = new PeopleFiles(folder.path(), answers);
        lists.answer();
        Set<Path> written = new LinkedHashSet<>(optedIn(answers));
        Survey survey = look(answers);
        StartText.files(survey, given).forEach(say);
        say.accept("");
        say.accept(StartText.posts(survey.seen()));
        Speakers speakers = survey.speakers(answers);
        StartText.silent(speakers).ifPresent(say);
        PeopleLists people = new PeopleLists(folder, survey);
        lists.replaced(new Replaced(people)).ifPresent(say);
        List<String> others = lists.others(people);
        if (survey.seen().count() > 0) {
            boolean anyList = survey.seen().offers().contains(People.TABLE);
            boolean listed = !others.isEmpty() && answers.optedIn().isEmpty();
            lists.add(listed ? speakers.listed() : speakers, anyList, LocalDate.now(clock));
        }
        written.addAll(sources(survey, lists, say));
        written.addAll(lists.written());
        settings().ifPresent(written::add);
        carried(survey, speakers, answers, say);
        Unheard.of(answers, survey, speakers).forEach(say);
        last(Needed.of(survey, speakers, others, sources), survey, speakers, written, say);
    }

    private Answers withAccountsOfFiles(Answers said) {
        if (said.brands().stream()
                .noneMatch(name -> Files.isRegularFile(folder.path().resolve(name)))) {
            return said;
        }
        Map<String, SortedSet<String>> accounts = look(said).accounts();
        Set<String> brands = new TreeSet<>(said.brands());
        said.brands().forEach(name -> brands.addAll(accounts.getOrDefault(name, new TreeSet<>())));
        return said.withBrands(brands);
    }

    /** Fills the days of opting in that {@code sources.yaml} has blank. */
    private List<Path> optedIn(Answers answers) throws IOException {
        Path file = folder.sourcesFile();
        if (answers.optedIn().isEmpty() || !Files.exists(file)) {
            return List.of();
        }
        String before = Files.readString(file);
        String filled = before.replace(
                BLANK, People.OPTED_IN_AT + ": " + answers.optedIn().get());
        if (filled.equals(before)) {
            return List.of();
        }
        folder.writeSources(filled);
        return List.of(file);
    }

    private List<Path> sources(Survey survey, PeopleFiles lists, Consumer<String> say) throws IOException {
        Path file = folder.sourcesFile();
        String before = Files.exists(file) ? Files.readString(file) : "";
        Optional<String> text = SourcesDraft.of(before, survey, lists.lines());
        if (text.isEmpty() || text.get().equals(before)) {
            return List.of();
        }
        try {
            folder.writeSources(text.get());
            return List.of(file);
        } catch (InputException e) {
            say.accept("");
            say.accept(
                    "sources.yaml can't be added to, since its list of sources does not end it. Paste these lines there:");
            text.get()
                    .substring(SourcesText.withoutWaiting(before).length())
                    .lines()
                    .forEach(say);
            return List.of();
        }
    }

    private Optional<Path> settings() throws IOException {
        if (Files.exists(settings)) {
            return Optional.empty();
        }
        return Optional.of(Files.writeString(settings, SettingsDraft.of(given)));
    }

    private void carried(Survey survey, Speakers speakers, Answers answers, Consumer<String> say) {
        Set<String> offers = new TreeSet<>(survey.seen().offers());
        if (!speakers.people().isEmpty() && answers.optedIn().isPresent()) {
            offers.add(People.TABLE + "." + People.OPTED_IN_AT);
        }
        Carried carried = Carried.of(MetricCatalog.discover().definitions().values(), offers);
        if (offers.isEmpty()) {
            return;
        }
        say.accept("");
        say.accept("Reports:");
        StartText.reports(carried, AudienceReports.all()).forEach(say);
        say.accept("");
        StartText.figures(carried, named).forEach(say);
    }

    private void last(List<String> needed, Survey survey, Speakers speakers, Set<Path> written, Consumer<String> say) {
        say.accept("");
        if (!needed.isEmpty()) {
            say.accept("Still needed:");
            for (int i = 0; i < needed.size(); i++) {
                say.accept("  " + (i + 1) + ". " + needed.get(i));
            }
            say.accept("");
        }
        say.accept(
                written.isEmpty()
                        ? "Nothing was written: all is as it was."
                        : "Written: "
                                + String.join(
                                        ", ", written.stream().map(this::shown).toList()));
        if (survey.seen().count() > 0
                && speakers.waiting().posts() + survey.waiting().count() > 0) {
            say.accept(
                    "What waits is in no figure until it is answered. Answer first: a month that is published is marked when it"
                            + " changes.");
        }
        say.accept(survey.seen()
                .month()
                .map(month -> StartText.before(needed, Needed.somebody(survey, speakers)) + ": "
                        + Program.called("run --month " + month + " --input " + given))
                .orElse(StartText.noMonth(survey, given)));
        survey.seen()
                .monthsBefore()
                .ifPresent(first -> say.accept("or, with the months before it, which it is compared with: "
                        + Program.called("backfill --from " + first + " --to "
                                + survey.seen().month().orElseThrow() + " --input " + given)));
    }

    private String shown(Path file) {
        return file.startsWith(folder.path())
                ? given.resolve(folder.path().relativize(file)).toString()
                : file.toString();
    }
}
