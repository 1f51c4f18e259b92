package io.polyphony.reports.charts;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/** How well colours are seen on a ground and told from each other. */
final class Contrast {
    /** Steps of halving: far below what eight bits a channel can hold. */
    private static final int STEPS = 20;

    /** Linear red, green and blue as seen by people without red, green or blue cones (Machado and others 2009). */
    private static final List<double[]> SIGHTS = List.of(
            new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            new double[] {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
            new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
            new double[] {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900});

    /** Linear red, green and blue as cones of the Oklab space (Ottosson 2020), and the roots of these as Oklab. */
    private static final double[] CONES = {
        0.4122214708,
        0.5363325363,
        0.0514459929,
        0.2119034982,
        0.6806995451,
        0.1073969566,
        0.0883024619,
        0.2817188376,
        0.6299787005
    };

    private static final double[] OKLAB = {
        0.2104542553,
        0.7936177850,
        -0.0040720468,
        1.9779984951,
        -2.4285922050,
        0.4505937099,
        0.0259040371,
        0.7827717662,
        -0.8086757660
    };

    /** The way back: Oklab to the roots of cones, and cones to linear red, green and blue. */
    private static final double[] BACK = {
        1, 0.3963377774, 0.2158037573, 1, -0.1055613458, -0.0638541728, 1, -0.0894841775, -1.2914855480
    };

    private static final double[] SCREEN = {
        4.0767416621,
        -3.3077115913,
        0.2309699292,
        -1.2684380046,
        2.6097574011,
        -0.3413193965,
        -0.0041960863,
        -0.7034186147,
        1.7076147010
    };

    private Contrast() {}

    /** The contrast of two colours as the Web Content Accessibility Guidelines define it, 1 to 21. */
    static double of(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /**
     * The same hue, lighter or darker, with at least this contrast to a ground and hardly more. A hue that no screen can show so
     * light or so dark loses of its strength.
     */
    static Color shade(Color hue, Color ground, double contrast) {
        double[] place = oklab(linear(hue));
        boolean onLight = luminance(ground) > 0.5;
        double enough = onLight ? 0 : 1;
        double less = 1 - enough;
        for (int step = 0; step < STEPS; step++) {
            double middle = (enough + less) / 2;
            if (of(color(middle, place), ground) < contrast) {
                less = middle;
            } else {
                enough = middle;
            }
        }
        return color(enough, place);
    }

    /** A hue of Oklab at some lightness, 0 to 1. */
    private static Color color(double lightness, double[] hue) {
        double[] cones = times(BACK, new double[] {lightness, hue[1], hue[2]});
        for (int i = 0; i < cones.length; i++) {
            cones[i] = cones[i] * cones[i] * cones[i];
        }
        double[] linear = times(SCREEN, cones);
        return new Color(channel(linear[0]), channel(linear[1]), channel(linear[2]));
    }

    private static int channel(double linear) {
        double light = Math.min(1, Math.max(0, linear));
        double share = light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(share * 255);
    }

    /** How far apart two colours look to those who tell them worst: hundredths of Oklab, 0 to 100. */
    static double apart(Color one, Color other) {
        return SIGHTS.stream()
                .mapToDouble(sight -> distance(oklab(times(sight, linear(one))), oklab(times(sight, linear(other)))))
                .min()
                .orElseThrow();
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return 100 * Math.sqrt(sum);
    }

    private static double[] oklab(double[] linear) {
        double[] cones = times(CONES, linear);
        for (int i = 0; i < cones.length; i++) {
            cones[i] = StrictMath.cbrt(Math.max(0, cones[i]));
        }
        return times(OKLAB, cones);
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < matrix.length; i++) {
            product[i / 3] += matrix[i] * vector[i % 3];
        }
        return product;
    }

    private static double luminance(Color color) {
        double[] linear = linear(color);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] linear(Color color) {
        return Stream.of(color.getRed(), color.getGreen(), color.getBlue())
                .mapToDouble(Contrast::linear)
                .toArray();
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
