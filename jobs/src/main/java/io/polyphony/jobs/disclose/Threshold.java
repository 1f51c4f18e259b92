package io.polyphony.jobs.disclose;

/**
 * From where on counts of a block are shown as the next multiple: secret, but the same for all counts of the block, so that
 * each of them tells of the others.
 *
 * @param crowd of which people the counts are
 * @param block the block's first count
 * @param least the least it is drawn to be, counted from there
 * @param most the most
 * @param drawn what was drawn
 */
record Threshold(String crowd, long block, int least, int most, int drawn) implements Known {
    @Override
    public double low() {
        return block + least;
    }

    @Override
    public double high() {
        return block + most;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public double size() {
        return high();
    }
}
