package io.polyphony.jobs.spark;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Contracts as Spark sees them. */
public final class SparkSchemas {
    private SparkSchemas() {}

    /** The schema of a contract's table: its columns in order, required ones not nullable. */
    public static StructType of(Contract contract) {
        StructType schema = new StructType();
        for (Field field : contract.fields()) {
            schema = schema.add(field.name(), type(field.type()), !field.required());
        }
        return schema;
    }

    /** The Spark type of a logical type; integers are 64 bits, times are instants. */
    public static DataType type(Field.Type type) {
        return switch (type) {
            case STRING -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampType;
            case ARRAY -> DataTypes.createArrayType(DataTypes.LongType);
        };
    }
}
