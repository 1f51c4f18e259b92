package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a post into words. */
final class Wording {
    private final Phrases phrases;
    private final Parameters.Disclosing disclosing;
    private final long seed;

    /** A text with its language tag. */
    record Text(String words, String language) {}

    Wording(Phrases phrases, Parameters.Disclosing disclosing, long seed) {
        this.phrases = phrases;
        this.disclosing = disclosing;
        this.seed = seed;
    }

    /** The text of a post; the same post always says the same. A repost says nothing. */
    Text of(Share share) {
        Draws draws = draws("text", share);
        return switch (share.style()) {
            case OWN_WORDS -> own(draws, share);
            case TEMPLATE_COMMENT -> english(sentences(draws, share.topic(), 3) + "\n\n" + template(draws, share));
            case EDITED -> english(half(template(draws, share)) + " " + sentences(draws, share.topic(), 2));
            case CUT -> english(half(template(draws, share)));
            case NEAR_VERBATIM -> english(tagged(draws, share));
            case VERBATIM -> english(template(draws, share));
            case SHORT -> english(draws.pick(phrases.shorts()));
            case REPOST -> new Text("", "");
        };
    }

    private Draws draws(String of, Share share) {
        long author =
                share.author().map(Member::index).orElse(-1 - share.account().hashCode() % 1000);
        return Draws.of(seed, of, author, share.at().getEpochSecond(), share.number());
    }

    private Text own(Draws draws, Share share) {
        if (share.author().isPresent() && draws.chance(0.015)) {
            return foreign(draws);
        }
        String text = sentences(draws, share.topic(), draws.between(3, 6)) + signOff(share);
        return english(disclosure(share) + decorated(draws, text));
    }

    /** What an employee's post about a product begins with; drawn apart, so that everything else stays as it is without. */
    private String disclosure(Share share) {
        boolean isOfProduct = share.author().isPresent()
                && share.item()
                        .filter(i -> i.kind().equals(Content.Kind.PRODUCT))
                        .isPresent();
        Draws draws = draws("disclosing", share);
        double u = draws.uniform();
        if (!isOfProduct || u >= disclosing.clear() + disclosing.hint()) {
            return "";
        }
        return draws.pick(u < disclosing.clear() ? phrases.disclosures() : phrases.hints()) + " ";
    }

    private static String signOff(Share share) {
        return share.author()
                .map(m -> m.habits().signOff())
                .filter(s -> !s.isEmpty())
                .map(s -> "\n\n" + s)
                .orElse("");
    }

    /** What real texts bring along: emoji, paragraphs, markup, quotes, formulas, hashtags. */
    private String decorated(Draws draws, String text) {
        double u = draws.uniform();
        if (u < 0.15) {
            return text + " " + draws.pick(phrases.emoji());
        } else if (u < 0.25) {
            return text.replaceFirst("\\. ", ".\n\n");
        } else if (u < 0.30) {
            return text.replace(" and ", " &amp; ") + " Q&amp;A soon.";
        } else if (u < 0.33) {
            return "\"" + text + "\", they said";
        } else if (u < 0.335) {
            return "=1+1 is not always " + draws.between(3, 99) + ". " + text;
        } else if (u < 0.45) {
            return text + " #" + draws.pick(phrases.surnames()).toLowerCase(Locale.ROOT) + draws.below(90);
        }
        return text;
    }

    private Text foreign(Draws draws) {
        List<String> languages = List.copyOf(phrases.scripts().keySet());
        String language = draws.pick(languages);
        Phrases.Script script = phrases.scripts().get(language);
        boolean spaced = !language.equals("ja");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<String> words = List.of(
                    draws.pick(script.first()),
                    draws.pick(script.second()),
                    Integer.toString(draws.between(3, 99)),
                    draws.pick(script.third()));
            parts.add(String.join(spaced ? " " : "", words));
        }
        return new Text(String.join(spaced ? ". " : "。", parts), language);
    }

    private String sentences(Draws draws, String topic, int n) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parts.add(phrases.sentence(draws.pick(phrases.ownPatterns()), topic, draws));
        }
        return String.join(" ", parts);
    }

    private static String template(Draws draws, Share share) {
        return draws.pick(share.item().orElseThrow().texts());
    }

    private static String half(String text) {
        String[] words = text.split(" ", -1);
        return String.join(" ", List.of(words).subList(0, words.length / 2));
    }

    private String tagged(Draws draws, Share share) {
        String tag = share.author().map(m -> m.handle().replace(".", "")).orElse("team");
        return template(draws, share) + " " + draws.pick(phrases.closers()) + " #via" + tag;
    }

    private static Text english(String words) {
        return new Text(words, "en");
    }
}
