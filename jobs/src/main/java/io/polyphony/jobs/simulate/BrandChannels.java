package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Parameters.Channel;
import io.polyphony.jobs.simulate.Programme.Item;
import io.polyphony.jobs.simulate.Share.Standing;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The brand's posts: a fixed schedule, independent draws of what each post earns. */
final class BrandChannels {
    private final Parameters parameters;
    private final Programme programme;
    private final SimulationOptions options;
    private final Earning earning;

    BrandChannels(Parameters parameters, Programme programme, SimulationOptions options) {
        this.parameters = parameters;
        this.programme = programme;
        this.options = options;
        this.earning = new Earning(parameters, 1);
    }

    /** The posts of a month, channel by channel. */
    List<Share> month(int month) {
        List<Share> shares = new ArrayList<>();
        for (Channel channel : parameters.brand().channels()) {
            for (int i = 0; i < channel.postsPerMonth(); i++) {
                shares.add(share(channel, month, i));
            }
        }
        return shares;
    }

    /** What a month's posts are expected to earn. */
    Totals expected(int month) {
        Totals totals = new Totals();
        for (Channel channel : parameters.brand().channels()) {
            for (int i = 0; i < channel.postsPerMonth(); i++) {
                String topic = topic(channel, month, i);
                totals.expect(
                        new Totals.Cell(channel.network(), topic, Style.OWN_WORDS),
                        piece(channel, month, i),
                        earning.brandImpressions(channel, month),
                        channel.rate() * parameters.brandTopicFactor(topic),
                        parameters.kinds(),
                        channel.followers());
            }
        }
        return totals;
    }

    /** The topic of a channel's post: the schedule goes round the topics. */
    String topic(Channel channel, int month, int number) {
        List<String> topics = List.copyOf(parameters.topics().keySet());
        int channelNumber = parameters.brand().channels().indexOf(channel);
        return topics.get((number + month + channelNumber) % topics.size());
    }

    /** The piece that a channel's post is about: some of those on its topic that employees are offered, too. */
    Optional<Item> piece(Channel channel, int month, int number) {
        YearMonth calendar = options.month(month);
        return programme.brandPiece(
                parameters.brand().channels().indexOf(channel),
                calendar,
                number,
                topic(channel, month, number),
                slot(channel, calendar, number));
    }

    private Share share(Channel channel, int month, int number) {
        int channelNumber = parameters.brand().channels().indexOf(channel);
        Draws draws = Draws.of(options.deeds(), "brand", channelNumber, month, number);
        String topic = topic(channel, month, number);
        return new Share(
                Optional.empty(),
                channel.account(),
                number,
                channel.network(),
                slot(channel, options.month(month), number),
                Style.OWN_WORDS,
                topic,
                piece(channel, month, number),
                OptionalLong.of(channel.followers()),
                earning.brand(draws, channel, topic, month),
                Standing.COUNTS);
    }

    private static Instant slot(Channel channel, YearMonth month, int number) {
        int day = 1 + number * month.lengthOfMonth() / channel.postsPerMonth();
        int minute = (number * 17 + channel.account().length() * 7) % 60;
        return month.atDay(day).atTime(8 + number % 8, minute, number % 50).toInstant(ZoneOffset.UTC);
    }
}
