package io.polyphony.jobs.draft;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What people's tools call things, from {@code synonyms.yaml}.
 *
 * @param contracts by contract: what its columns are called, and what makes a table one of it
 * @param counts names of columns of counts, by kind
 * @param roles names of columns by what they are, whatever the contract
 * @param milestones names of columns with the day of a stage of an application, by stage
 * @param visits what web analytics count, and by what
 * @param measured names of columns that say as of when counts and lists are
 * @param updated names of columns that may say so, too, of counts beside posts
 * @param totals words with which rows of totals begin
 * @param state names of columns that say whether a row went out
 * @param notOut values of these of rows that did not
 * @param out values of rows that did, which tell that a column says so, whatever it is called
 * @param noPost values of these of what is no post, though it may have been offered
 * @param values by {@code contract.column}, {@code network} or {@code boolean}: the contracts' words and what stands for them
 * @param hosts where links lead, by network
 * @param zones what names of columns call a time zone, by its name
 * @param days patterns of days in the order in which they are tried
 * @param clocks patterns of times of day
 * @param between what stands between both
 * @param moments patterns of moments that are not made of these
 */
record Synonyms(
        Map<String, OfContract> contracts,
        Map<String, List<String>> counts,
        Roles roles,
        Map<String, List<String>> milestones,
        Visits visits,
        List<String> measured,
        List<String> updated,
        List<String> totals,
        List<String> state,
        List<String> notOut,
        List<String> out,
        List<String> noPost,
        Map<String, Map<String, List<String>>> values,
        Map<String, List<String>> hosts,
        Map<String, List<String>> zones,
        List<String> days,
        List<String> clocks,
        List<String> between,
        List<String> moments) {
    /** Those that are shipped. */
    static final Synonyms SHIPPED = read();

    /**
     * What a contract's columns are called.
     *
     * @param each the column that differs from row to row; null: none alone
     * @param needs of each list, one column at least must be found
     * @param names by column: its names, the best ones first
     */
    record OfContract(String each, List<List<String>> needs, Map<String, List<String>> names) {}

    /**
     * Names of columns by what they are.
     *
     * @param titles titles of something, which are nobody's words
     * @param offered wordings that somebody else supplied
     * @param ways what one of several wordings is called
     * @param counting words that tell one of several wordings from another, beside numbers and single letters
     * @param pressed who pressed the button, where one name is in all rows
     * @param others people of whom a row speaks and who are not its author
     * @param persons the employer's ids of people
     * @param agreed whether somebody agreed to take part
     * @param pieces ids of what is offered, where the contract's own names are not there
     * @param addresses the address of a post itself, which is no link in it
     * @param linked where the link in a post leads
     * @param credited who is credited with an application, be it a recruiter
     * @param everybody what stands for all people, and no department
     * @param estimated what is in the name of a column of numbers that nobody counted
     * @param humans who is no machine
     * @param lastDays days on which somebody still works
     * @param done when somebody did what they were asked for, or did by themselves
     * @param asked days of a request to do so
     * @param over when what is offered is no more
     * @param timeZones of which zone the times of a row are
     * @param members what only a list of who uses an app has
     * @param joined when somebody came to an app, or to an employer
     * @param ids what the name of a column of ids has in it
     */
    record Roles(
            List<String> titles,
            List<String> offered,
            List<String> ways,
            List<String> counting,
            List<String> pressed,
            List<String> others,
            List<String> persons,
            List<String> agreed,
            List<String> pieces,
            List<String> addresses,
            List<String> linked,
            List<String> credited,
            List<String> everybody,
            List<String> estimated,
            List<String> humans,
            List<String> lastDays,
            List<String> done,
            List<String> asked,
            List<String> over,
            List<String> timeZones,
            List<String> members,
            List<String> joined,
            List<String> ids) {}

    /**
     * Names of columns of web analytics.
     *
     * @param sessions counts of sessions
     * @param leads counts of what may be leads
     * @param source where visitors came from, by itself or with the medium
     * @param medium the medium by itself
     * @param campaign the campaign
     * @param content what of it
     */
    record Visits(
            List<String> sessions,
            List<String> leads,
            List<String> source,
            List<String> medium,
            List<String> campaign,
            List<String> content) {}

    private static Synonyms read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.yaml")) {
            return yaml.readValue(in, Synonyms.class);
        } catch (IOException e) {
            throw new UncheckedIOException("synonyms.yaml can't be read", e);
        }
    }
}
