package io.polyphony.jobs.survey;

import io.polyphony.jobs.survey.Seen.PostsSeen;
import io.polyphony.jobs.survey.Seen.Speaker;
import io.polyphony.schemas.table.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose voices the posts are: accounts and people as files name them, those that are missing drafted.
 *
 * @param accounts accounts that posted and that no file says anything of, sorted
 * @param people persons of employees' accounts that no file names, sorted
 * @param brands accounts that speak for the brand, sorted
 * @param waiting people with an account of whom nobody said yet whether they take part, and their posts
 * @param unsaid those of them who are called as their account is, and by no e-mail address: some may be the brand's
 * @param silent people of a list in which others have said yes, and they have not; and their posts
 * @param strangers whether lists name people, accounts that posted name persons, and these have nobody in common
 */
public record Speakers(
        List<Drafted> accounts,
        SortedSet<String> people,
        SortedSet<Account> brands,
        Unheard waiting,
        Unheard unsaid,
        Unheard silent,
        boolean strangers) {
    /**
     * Those who have not said yes.
     *
     * @param people how many
     * @param posts how many posts of theirs there are
     */
    public record Unheard(long people, long posts) {}

    /**
     * An account that is drafted.
     *
     * @param account the account
     * @param brand whether it speaks for the brand
     * @param since the day of its first post
     */
    public record Drafted(Account account, boolean brand, LocalDate since) {
        /** The person behind it, which is drafted as the account itself; null: nobody. */
        public String person() {
            return brand ? null : account.id();
        }
    }

    /** Those of what was seen, and what somebody said of them. */
    static Speakers of(Seen seen, Answers answers) {
        List<Drafted> accounts = new ArrayList<>();
        SortedSet<String> people = new TreeSet<>();
        SortedSet<Account> brands = new TreeSet<>();
        Counted waiting = new Counted();
        Counted unsaid = new Counted();
        Counted silent = new Counted();
        boolean asked = seen.people().containsValue(true);
        Set<String> persons = new TreeSet<>();
        seen.speakers().forEach((account, speaker) -> {
            if (Accounts.Voice.BRAND.equals(speaker.voice())) {
                brands.add(account);
            }
        });
        for (Map.Entry<Account, PostsSeen> posted : seen.posts().entrySet()) {
            Account account = posted.getKey();
            Speaker speaker = seen.speakers().get(account);
            boolean brand = speaker == null
                    ? speaksForBrand(account, posted.getValue(), answers)
                    : Accounts.Voice.BRAND.equals(speaker.voice());
            if (speaker == null) {
                accounts.add(new Drafted(account, brand, posted.getValue().first()));
            }
            if (brand) {
                brands.add(account);
                continue;
            }
            String person = speaker == null ? account.id() : speaker.person();
            if (person == null) {
                continue;
            }
            boolean listed = seen.people().containsKey(person);
            if (speaker != null) {
                persons.add(person);
            }
            if (!listed) {
                people.add(person);
            }
            if (isIn(person, seen, answers)) {
                continue;
            }
            long count = posted.getValue().count();
            (listed && asked ? silent : waiting).add(person, count);
            if (person.equals(account.id()) && Address.of(person).isEmpty()) {
                unsaid.add(person, count);
            }
        }
        boolean strangers = !persons.isEmpty()
                && !seen.people().isEmpty()
                && Collections.disjoint(persons, seen.people().keySet());
        people.removeIf(person -> strangers && persons.contains(person));
        return new Speakers(accounts, people, brands, waiting.all(), unsaid.all(), silent.all(), strangers);
    }

    /** The same where a list says who the people are: who is not in it is asked for, and nobody is drafted beside it. */
    public Speakers listed() {
        return new Speakers(accounts, new TreeSet<>(), brands, waiting, unsaid, silent, strangers);
    }

    private static final class Counted {
        private final Set<String> people = new TreeSet<>();
        private long posts;

        void add(String person, long count) {
            people.add(person);
            posts += count;
        }

        Unheard all() {
            return new Unheard(people.size(), posts);
        }
    }

    private static boolean speaksForBrand(Account account, PostsSeen posts, Answers answers) {
        return answers.brands().contains(account.id()) || Accounts.Voice.BRAND.equals(posts.voice());
    }

    /** In {@code people} the row says it; a person who is drafted takes part if somebody said so of all. */
    private static boolean isIn(String person, Seen seen, Answers answers) {
        Boolean optedIn = seen.people().get(person);
        return optedIn == null ? answers.optedIn().isPresent() : optedIn;
    }
}
