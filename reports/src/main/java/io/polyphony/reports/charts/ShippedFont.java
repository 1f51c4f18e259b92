package io.polyphony.reports.charts;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.Map;

/**
 * A font that is drawn as itself wherever letters become outlines. A font read from a file has attributes that name its
 * family only; whoever draws by them gets what the machine has of that name, or something else.
 */
final class ShippedFont extends Font {
    private static final long serialVersionUID = 1;

    ShippedFont(Font font) {
        super(font);
    }

    @Override
    public Map<TextAttribute, ?> getAttributes() {
        return Map.of(TextAttribute.FONT, this);
    }
}
