package io.polyphony.jobs.simulate;

/**
 * A mandatory ask to everybody, in a company whose people fall silent now and then: what trust is studied with.
 *
 * <p>From their second month on, people who opted in fall silent for good at the beginning of a month, with a hazard. Texts
 * are copies of what was offered with a share that differs by person (uniform from 0 to twice the mean), of posts with enough
 * words to tell. Voluntary asks are answered by few of those who post at all.
 *
 * @param month number of the month in which it is sent, from 0; its day is the programme's
 * @param silence hazard of falling silent, a month, 0 … 1
 * @param silenceAfter the same in the months after the ask's, for those who were opted in when it was sent
 * @param verbatim mean share of copies, 0 … ½
 * @param verbatimAfter the same from the month of the ask on
 * @param willing chance that somebody who posts answers a voluntary ask within a day
 * @param obeyed whether people do as they are told: those who are pressed nearly all
 */
public record MandatoryAsk(
        int month,
        double silence,
        double silenceAfter,
        double verbatim,
        double verbatimAfter,
        double willing,
        boolean obeyed) {

    /** A company without such an ask, in which nobody falls silent. */
    static final MandatoryAsk NONE = new MandatoryAsk(-1, 0, 0, 0, 0, 0, true);

    private static final double SILENCE = 0.05;
    private static final double VERBATIM = 0.15;
    private static final double VERBATIM_AFTER = 0.45;
    private static final double WILLING = 0.03;

    /** An ask that is obeyed, after which people fall silent twice as often and copies become three times as many. */
    public static MandatoryAsk in(int month) {
        return new MandatoryAsk(month, SILENCE, 2 * SILENCE, VERBATIM, VERBATIM_AFTER, WILLING, true);
    }

    /** The same with another hazard of falling silent, which doubles as well. */
    public MandatoryAsk withSilence(double hazard) {
        return new MandatoryAsk(month, hazard, 2 * hazard, verbatim, verbatimAfter, willing, obeyed);
    }

    /** The same ask, which nobody obeys and which changes nothing. */
    public MandatoryAsk ignored() {
        return new MandatoryAsk(month, silence, silence, verbatim, verbatim, willing, false);
    }

    /** Whether there is one. */
    boolean isSent() {
        return month >= 0;
    }
}
