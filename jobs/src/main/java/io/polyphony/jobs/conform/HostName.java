package io.polyphony.jobs.conform;

import com.google.common.net.InternetDomainName;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the name of a host tells about people, by the public suffix list and the networks where addresses are people's. */
final class HostName {
    /** Where what follows the host is somebody's: their profile, their post, their page. */
    private static final Set<String> NETWORKS = Set.of(
            "about.me",
            "bsky.app",
            "bsky.social",
            "calendly.com",
            "discord.com",
            "discord.gg",
            "facebook.com",
            "fb.com",
            "fb.me",
            "flickr.com",
            "github.com",
            "gitlab.com",
            "gravatar.com",
            "instagram.com",
            "instagr.am",
            "keybase.io",
            "kununu.com",
            "linkedin.com",
            "linktr.ee",
            "m.me",
            "mastodon.social",
            "medium.com",
            "ok.ru",
            "orcid.org",
            "patreon.com",
            "paypal.me",
            "pinterest.com",
            "quora.com",
            "reddit.com",
            "researchgate.net",
            "signal.me",
            "slideshare.net",
            "snapchat.com",
            "soundcloud.com",
            "stackoverflow.com",
            "substack.com",
            "t.me",
            "telegram.me",
            "threads.com",
            "threads.net",
            "tiktok.com",
            "tumblr.com",
            "twitch.tv",
            "twitter.com",
            "viadeo.com",
            "vimeo.com",
            "vk.com",
            "wa.me",
            "weibo.com",
            "whatsapp.com",
            "x.com",
            "xing.com",
            "youtu.be",
            "youtube.com");

    private static final Set<UnicodeScript> PLAIN_SCRIPTS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private HostName() {}

    /** Whether it could be looked up: it ends with a public suffix. Or it mixes scripts to look as if it did. */
    static boolean isOne(String host) {
        return parsed(host).map(InternetDomainName::isUnderPublicSuffix).orElse(false) || mixesScripts(host);
    }

    private static boolean mixesScripts(String host) {
        Set<UnicodeScript> scripts =
                host.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        return scripts.contains(UnicodeScript.LATIN) && scripts.stream().anyMatch(s -> !PLAIN_SCRIPTS.contains(s));
    }

    /** Whether the host itself is somebody's: rented below a name that many share, such as {@code zq.github.io}. */
    static boolean isOfPerson(String host) {
        String plain = plain(host);
        return parsed(host).filter(HostName::isRented).isPresent()
                || NETWORKS.stream().anyMatch(n -> plain.endsWith("." + n));
    }

    /** Whether pages there are people's. */
    static boolean isNetwork(String host) {
        return isOfPerson(host) || NETWORKS.contains(plain(host));
    }

    private static boolean isRented(InternetDomainName name) {
        return name.isUnderPublicSuffix() && !name.publicSuffix().equals(name.registrySuffix());
    }

    private static String plain(String host) {
        return host.replace('\u3002', '.').toLowerCase(Locale.ROOT);
    }

    private static Optional<InternetDomainName> parsed(String host) {
        try {
            return Optional.of(InternetDomainName.from(plain(host)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
