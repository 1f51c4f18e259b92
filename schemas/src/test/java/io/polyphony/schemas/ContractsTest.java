package io.polyphony.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.table.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ContractsTest {
    @ParameterizedTest
    @FieldSource("io.polyphony.schemas.table.Tables#ALL")
    void everyContractIsWhole(String table) {
        Contract contract = Contracts.of(table);

        assertThat(contract.id()).isEqualTo(table);
        assertThat(contract.columns()).doesNotHaveDuplicates().allMatch(c -> c.matches("[a-z][a-z0-9_]*"));
        assertThat(contract.fields()).allSatisfy(f -> {
            assertThat(f.description()).isNotBlank();
            f.references().ifPresent(ContractsTest::exists);
        });
    }

    private static void exists(String reference) {
        String table = reference.substring(0, reference.indexOf('.'));
        assertThat(Tables.ALL).contains(table);
        assertThat(Contracts.of(table).columns()).contains(reference.substring(reference.indexOf('.') + 1));
    }
}
