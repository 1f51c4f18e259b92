package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.features.NormalisedText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleMaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks @ann_example and @bob.b! | Thanks @someone and @someone!",
                "RT @ann: we won | RT @someone: we won",
                "write to ann.example@halden.example today | write to @someone today",
                "see https://www.linkedin.com/in/ann-example-123/ now | see https://link now",
                "linkedin.com/in/ann | https://link",
                "https://x.com/ann/status/1900000000000000001 | https://link",
                "a &amp; b with @ann | a & b with @someone",
                "@名前 ok | @someone ok",
            })
    void nobodysHandleIsLeft(String text, String expected) {
        assertThat(HandleMasking.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "we met at 9@5",
                "no names, 50 % at home.com/ here",
                "Sales & Marketing, R&D, Berlin/Munich, 24/7, 3:15",
                "Caf\u00e9 \u2014 na\u00efve \uff21\uff22 \u200bzero",
                "It was done.So we left. Node.js, e.g. and/or U.S./Canada",
                "coffee @ noon",
                "Gr\u00f6\u00dfe.dann/oder, \u0438.\u0442.\u0434./\u043f\u0440\u043e\u0447\u0435\u0435",
                "&amp; 100%25",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family",
            })
    void whereNothingIsHiddenTheTextStaysAsItCame(String text) {
        assertThat(HandleMasking.of(text)).isEqualTo(text);
    }

    /** Ways to write the handle {@code zq14}, most of them seen in texts or tried in an attack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@zq14",
                ".@zq14 hello",
                "(@zq14)",
                "'@zq14'",
                "-@zq14",
                "cc:@zq14",
                "@@zq14",
                "@ZQ14",
                "\uff20zq14",
                "\ufe6bzq14",
                "@\u200bzq14",
                "@\u2060zq14",
                "@\u00adzq14",
                "@z\u200dq14",
                "@\u2066zq14\u2069",
                "@\u034fzq14",
                "@\u2800zq14",
                "@\ufe0fzq14",
                "@\uff5a\uff51\uff11\uff14",
                "@\u24e9\u24e0\u2460\u2463 zq14@a.b",
                "&#64;zq14",
                "&#x40;zq14",
                "&#64zq14",
                "&commat;zq14",
                "&amp;#64;zq14",
                "&amp;amp;commat;zq14",
                "%40zq14",
                "%2540zq14",
                "\uff05\uff14\uff10zq14",
                "@user:zq14.example",
                "@zq14@mastodon.example",
                "zq14@corp.example",
                "ZQ14@CORP.EXAMPLE",
                "zq14@localhost",
                "o'neil.zq14@corp.example",
                "first.zq14+tag@corp.example",
                "zq14 [at] corp [dot] example",
                "zq14(at)corp.example",
                "zq14 {at} corp.example",
                "zq14[@]corp.example",
                "zq14 at corp dot example",
                "zq14@corp(.)example",
                "mailto:zq14@corp.example",
                "acct:zq14@corp.example",
                "https://www.instagram.com/zq14",
                "https://instagram.com/zq14",
                "instagram.com/zq14",
                "www.instagram.com/zq14",
                "HTTPS://WWW.LINKEDIN.COM/IN/ZQ14",
                "https://www.facebook.com/zq14",
                "https://m.facebook.com/zq14",
                "https://mobile.twitter.com/zq14",
                "https://de.linkedin.com/in/zq14",
                "https://www.linkedin.com/posts/zq14_jobs-activity-1",
                "https://www.linkedin.com/comm/in/zq14",
                "https://www.linkedin.com/pulse/why-zq14",
                "https://linkedin.com:443/in/zq14",
                "linkedin.com%2Fin%2Fzq14",
                "https%3A%2F%2Flinkedin.com%2Fin%2Fzq14",
                "https://bsky.app/profile/zq14.bsky.social",
                "zq14.bsky.social",
                "https://www.xing.com/profile/zq14",
                "github.com/zq14",
                "zq14.github.io",
                "https://zq14.github.io/",
                "vk.com/zq14",
                "reddit.com/u/zq14",
                "https://t.me/zq14",
                "tiktok.com/@zq14",
                "https://zq14.substack.com",
                "linked\u0456n.com/in/zq14",
                "link\u0435din.c\u043em/in/zq14",
                "linkedin\u3002com/in/zq14",
                "linkedin.com\u2044in\u2044zq14",
                "linkedin[.]com/in/zq14",
                "linkedin.com./in/zq14",
                "..linkedin.com/in/zq14",
                "see:linkedin.com/in/zq14",
                "hxxps://linkedin.com/in/zq14",
                "linkedin.com\\in\\zq14",
                "//linkedin.com/in/zq14",
                "twitter.com?user=zq14",
                "https://corp.example/people?id=zq14",
                "https://192.0.2.1/zq14",
                "urn:li:person:zq14",
                "URN:LI:MEMBER:ZQ14",
                "skype:zq14",
            })
    void everyWayToWriteAHandleIsHidden(String written) {
        for (String text : new String[] {written, "Hello " + written + ", see you.", "so\n" + written + "\nit is"}) {
            assertThat(PlainText.of(HandleMasking.of(text)).toLowerCase(Locale.ROOT))
                    .doesNotContain("zq14");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.", "@", "%", "a@", "a ", "x", "@a.", "%25", "&amp;", "a at ", " dot a", "http://", "[at]", "(.)"
            })
    void longTextsTakeTimeInProportion(String piece) {
        assertThat(HandleMasking.of("@zq14 " + piece.repeat(300_000))).doesNotContain("zq14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proud to join @halden and @ann at the fair #HX9 https://t.co/abc",
                "RT @ann: we won @bob",
                "so true \u201c@ann: we won",
                "We are hiring! https://www.linkedin.com/in/ann-example apply",
            })
    void textsCompareAsBefore(String text) {
        assertThat(NormalisedText.of(HandleMasking.of(text))).isEqualTo(NormalisedText.of(text));
    }

    @Test
    void hiddenTextsStayHidden() {
        String once = HandleMasking.of("&commat;ann wrote to https://corp.example/@ann and bob(at)corp.example");

        assertThat(HandleMasking.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://careers.halden.example/jobs/ab-12 | https://careers.halden.example/jobs/ab-12",
                "https://www.halden.com/jobs/ab-12/?gh_src=zq14&utm_source=linkedin#zq14 | https://www.halden.com/jobs/ab-12/?utm_source=linkedin",
                "halden.com/jobs | halden.com/jobs",
                "https://zq14:pw@halden.com/jobs | https://halden.com/jobs",
                "https://www.linkedin.com/in/zq14 | https://link",
                "https://WWW.Instagram.com/zq14 | https://link",
                "https://linkedin.com | https://linkedin.com",
                "https://zq14.github.io | https://link",
                "https://halden.com/team/zq14%40halden.com | https://link",
                "https://halden.com/@zq14 | https://link",
                "https://lnkd.in/abc | https://lnkd.in/abc",
                "mailto:zq14@halden.com | https://link",
                "https://192.0.2.1/zq14 | https://link",
                "see zq14@halden.com | see @someone",
                "https://halden.com/?utm_source=zq14@halden.com&utm_medium=social | https://halden.com/?utm_medium=social",
            })
    void linksKeepWhatLeadsToNobody(String link, String expected) {
        LinkMasking links = new LinkMasking(new Pseudonym(PseudonymKey.demo(), "link_clicks.utm_content"));

        assertThat(links.call(link)).isEqualTo(expected);
    }

    @Test
    void theTagOfAShareBecomesThePseudonymThatClicksHave() {
        Pseudonym clicks = new Pseudonym(PseudonymKey.demo(), "link_clicks.utm_content");

        assertThat(new LinkMasking(clicks).call("https://halden.com/jobs?utm_content=t%201&x=2"))
                .isEqualTo("https://halden.com/jobs?utm_content=" + clicks.call("t 1"));
        assertThat(new LinkMasking(clicks).call(null)).isNull();
    }
}
