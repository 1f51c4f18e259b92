package io.polyphony.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.io.FileUtils;

/** The small company's files, delivered to a warehouse of their own, with people named wherever exports name them. */
final class WrittenCompany {
    private static final String KEY = "a key of this test alone";
    /** Named in a column that no contract knows, in texts, and in a cell that is rejected. */
    private static final String NAME = "Zinnia Quartermaine";

    private static final String MENTION =
            " Ask @zinnia_q or zinnia.quartermaine@halden.example, https://www.linkedin.com/in/zinnia-q";
    private static final Set<String> NAMING =
            Set.of("person_id", "account_id", "member_id", "applicant_id", "application_id", "post_id", "idea_id");

    private final Path folder;

    WrittenCompany(Path folder, Path delivered) throws IOException {
        this.folder = folder;
        FileUtils.copyDirectory(delivered.toFile(), input().toFile());
        FileUtils.deleteDirectory(input().resolve("truth").toFile());
        Files.writeString(folder.resolve("key"), KEY + "\n");
        nameSomebodyInPosts();
    }

    Path input() {
        return folder.resolve("in");
    }

    Path warehouse() {
        return folder.resolve("w");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** A command in this company's folders. */
    Invocation does(Object... command) {
        List<Object> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--warehouse", warehouse(), "--out", out(), "--master", "local[2]"));
        if (!arguments.contains("--key-file")) {
            arguments.addAll(List.of("--key-file", folder.resolve("key")));
        }
        return Invocation.of(arguments.toArray());
    }

    private void nameSomebodyInPosts() throws IOException {
        Path posts = input().resolve("posts.csv");
        List<NamedCsvRecord> records = records("posts");
        List<String> header = new ArrayList<>(records.get(0).getHeader());
        try (CsvWriter csv = CsvWriter.builder().build(posts, StandardCharsets.UTF_8)) {
            header.add("Posted by");
            csv.writeRecord(header);
            for (int i = 0; i < records.size(); i++) {
                List<String> cells = new ArrayList<>(records.get(i).getFields());
                if (i % 50 == 0) {
                    cells.set(header.indexOf("text"), cells.get(header.indexOf("text")) + MENTION);
                }
                cells.add(NAME);
                csv.writeRecord(cells);
            }
            List<String> broken = new ArrayList<>(records.get(0).getFields());
            broken.set(header.indexOf("posted_at"), "zinnia.quartermaine@halden.example");
            broken.add(NAME);
            csv.writeRecord(broken);
        }
    }

    /** Every identifier that the files hold, as it stands there. */
    Set<String> identifiers() {
        Set<String> identifiers = new TreeSet<>(Set.of(
                NAME,
                "zinnia_q",
                "zinnia.quartermaine@halden.example",
                "zinnia-q",
                "https://www.linkedin.com/in/zinnia-q"));
        Stream.of("people", "accounts", "audience", "applications", "posts", "ideas", "engagements")
                .flatMap(contract -> records(contract).stream())
                .flatMap(r -> r.getFieldsAsMap().entrySet().stream())
                .filter(cell ->
                        NAMING.contains(cell.getKey()) && !cell.getValue().isEmpty())
                .forEach(cell -> identifiers.add(cell.getValue()));
        return identifiers;
    }

    /** Somebody who follows an account of the brand, whose posts nobody takes away. */
    String follower() {
        Set<String> brand = records("accounts").stream()
                .filter(account -> account.getField("voice").equals("brand"))
                .map(account -> account.getField("account_id"))
                .collect(Collectors.toSet());
        return records("audience").stream()
                .filter(follows -> brand.contains(follows.getField("account_id")))
                .map(follows -> follows.getField("member_id"))
                .findFirst()
                .orElseThrow();
    }

    /** The person with the most posts of their own. */
    String mostActive() {
        Map<String, String> people = people();
        return records("posts").stream()
                .map(post -> people.get(post.getField("account_id")))
                .filter(person -> person != null && !person.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** Pseudonyms of a person, their accounts and posts, made here once more. */
    Set<String> pseudonyms(String person) {
        Map<String, String> people = people();
        Set<String> pseudonyms = new TreeSet<>(Set.of(hmac("people.person_id", person)));
        people.forEach((account, of) -> {
            if (of.equals(person)) {
                pseudonyms.add(hmac("accounts.account_id", account));
            }
        });
        records("posts").stream()
                .filter(post -> person.equals(people.get(post.getField("account_id"))))
                .forEach(post -> pseudonyms.add(hmac("posts.post_id", post.getField("post_id"))));
        return pseudonyms;
    }

    /** Lines that only this person wrote. */
    Set<String> texts(String person) {
        Map<String, String> people = people();
        Map<Boolean, String> texts = records("posts").stream()
                .collect(Collectors.partitioningBy(
                        post -> person.equals(people.get(post.getField("account_id"))),
                        Collectors.mapping(post -> post.getField("text"), Collectors.joining("\n"))));
        String others = texts.get(false)
                + records("content").stream()
                        .map(c -> c.getField("suggested_text"))
                        .collect(Collectors.joining("\n"));
        return texts.get(true)
                .lines()
                .map(String::strip)
                .filter(line -> line.length() > 30 && !line.contains("@") && !others.contains(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> people() {
        return records("accounts").stream()
                .collect(Collectors.toMap(
                        a -> a.getField("account_id"), a -> a.getField("person_id"), (first, later) -> later));
    }

    private List<NamedCsvRecord> records(String contract) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(input().resolve(contract + ".csv"))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hmac(String namespace, String identifier) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal((namespace + "\0" + identifier).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(code).substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
