package io.polyphony.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.jobs.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Posts of the shared data, read from their files without anything of the pipeline, and sums of them. */
record RawPosts(List<Post> posts) {
    private static final DateTimeFormatter TWELVE_HOURS = DateTimeFormatter.ofPattern("M/d/yyyy, h:mm:ss a", Locale.US);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);
    private static final ZoneOffset NEPAL = ZoneOffset.ofHoursMinutes(5, 45);
    private static final List<String> REACTIONS =
            List.of("react_angry", "react_haha", "react_like", "react_love", "react_sad", "react_wow");

    /**
     * One post as its file has it.
     *
     * @param key the same in files that repeat it
     * @param earned what it was engaged with, by kind in the order of the page of worked months
     */
    record Post(
            String key, String account, Instant at, boolean repost, long views, long followers, List<Long> earned) {}

    static RawPosts onFacebook() {
        return of(rows("03_facebook_news_pages/fb_news_posts.csv.gz").map(RawPosts::facebook));
    }

    static RawPosts onX(String party) {
        try (Stream<Path> files = Files.list(SharedData.data("04_nepal_politicians_x/" + party))) {
            return of(files.filter(file -> file.getFileName().toString().matches("TWEET_.*\\.csv\\.gz"))
                    .sorted()
                    .flatMap(file -> rows("04_nepal_politicians_x/" + party + "/" + file.getFileName()))
                    .map(RawPosts::x));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawPosts of(Stream<Post> posts) {
        return new RawPosts(
                List.copyOf(posts.collect(toMap(Post::key, Function.identity(), (one, same) -> one)).values().stream()
                        .sorted(Comparator.comparing(Post::at).thenComparing(Post::key))
                        .toList()));
    }

    private static Post facebook(NamedCsvRecord row) {
        long reactions = REACTIONS.stream()
                .mapToLong(name -> Long.parseLong(row.getField(name)))
                .sum();
        Instant at = OffsetDateTime.parse(row.getField("created_time"), OFFSET).toInstant();
        List<Long> earned = List.of(reactions, Long.parseLong(row.getField("shares")));
        return new Post(row.getField("post_id"), row.getField("page_id"), at, false, 0, 0, earned);
    }

    private static Post x(NamedCsvRecord row) {
        Function<String, Long> number = name -> Long.parseLong(row.getField(name));
        String text = row.getField("full_text");
        return new Post(
                String.join("\n", row.getField("username"), row.getField("created_at"), text),
                row.getField("username"),
                LocalDateTime.parse(row.getField("created_at"), TWELVE_HOURS).toInstant(NEPAL),
                text.startsWith("RT @"),
                number.apply("view_count"),
                number.apply("followers_count"),
                List.of(
                        number.apply("favorite_count"),
                        number.apply("reply_count"),
                        number.apply("retweet_count") + number.apply("quote_count")));
    }

    /** The rows of a file of the shared data. */
    static Stream<NamedCsvRecord> rows(String path) {
        Path file = SharedData.data(path);
        try (InputStream bytes = Files.newInputStream(file);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(path.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes)) {
            return reader.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    RawPosts of(Collection<String> accounts) {
        return new RawPosts(
                posts.stream().filter(post -> accounts.contains(post.account())).toList());
    }

    RawPosts in(YearMonth month) {
        return new RawPosts(posts.stream()
                .filter(post ->
                        YearMonth.from(post.at().atOffset(ZoneOffset.UTC)).equals(month))
                .toList());
    }

    /** From the latest first post of an account to the earliest last one. */
    RawPosts inCommonWindow() {
        Collection<List<Post>> accounts =
                posts.stream().collect(groupingBy(Post::account)).values();
        Instant from = accounts.stream()
                .map(of -> of.get(0).at())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = accounts.stream()
                .map(of -> of.get(of.size() - 1).at())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new RawPosts(posts.stream()
                .filter(post -> !post.at().isBefore(from) && !post.at().isAfter(to))
                .toList());
    }

    long count() {
        return posts.size();
    }

    long reposts() {
        return posts.stream().filter(Post::repost).count();
    }

    long views() {
        return own().mapToLong(Post::views).sum();
    }

    long earned(int kind) {
        return own().mapToLong(post -> post.earned().get(kind)).sum();
    }

    long engagements() {
        return own().flatMap(post -> post.earned().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Each account's followers once, the largest number that its rows say. */
    long followers() {
        return posts.stream().collect(toMap(Post::account, Post::followers, Math::max)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Reposts show the counts of somebody else's post. */
    private Stream<Post> own() {
        return posts.stream().filter(post -> !post.repost());
    }
}
