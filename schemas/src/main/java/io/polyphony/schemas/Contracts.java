package io.polyphony.schemas;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.ContractReader;
import io.polyphony.schemas.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All contracts of this version, read from the YAML files beside this class when first asked for. */
public final class Contracts {
    private static final Map<String, Contract> READ = new ConcurrentHashMap<>();

    private Contracts() {}

    /** The contract of a table. @throws IllegalArgumentException if there is none of that name */
    public static Contract of(String table) {
        return READ.computeIfAbsent(table, Contracts::read);
    }

    /** The contracts of delivered files, sorted by name. */
    public static List<Contract> inputs() {
        return Tables.ALL.stream()
                .map(Contracts::of)
                .filter(c -> c.layer() == Contract.Layer.INPUT)
                .toList();
    }

    private static Contract read(String table) {
        try (InputStream in = Contracts.class.getResourceAsStream("contracts/" + table + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no contract '" + table + "'; there are " + Tables.ALL);
            }
            return new ContractReader().read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("contract " + table + " can't be read", e);
        }
    }
}
