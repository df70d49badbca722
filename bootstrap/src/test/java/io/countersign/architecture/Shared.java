package io.countersign.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;

/**
 * The packages of the application that belong to no feature, each with the reason. This is the only place that lets
 * features meet elsewhere than at inbound ports.
 */
enum Shared {

    PAGE("io.countersign.application.page", true,
            "every list is read in the same keyset pages, from the web to the SQL"),

    FAILURE("io.countersign.application.failure", true, "every outbound port signals the same faults of the store"),

    REPLY("io.countersign.application.reply", true,
            "what a request was answered with is handed on unread from the web to the database and back"),

    TRANSACTION("io.countersign.application.transaction", false, "one use case of any feature is one transaction"),

    EVENT_LOG("io.countersign.application.event.port.out", false,
            "whatever any feature writes leaves an event in the same transaction"),

    TRANSACTION_PORT("io.countersign.application.transaction.port.out", false,
            "one use case of any feature is one transaction");

    final String packageName;

    final boolean spokenByPorts;

    final String reason;

    Shared(String packageName, boolean spokenByPorts, String reason) {
        this.packageName = packageName;
        this.spokenByPorts = spokenByPorts;
        this.reason = reason;
    }

    boolean holds(JavaClass type) {
        return type.getPackageName().equals(packageName);
    }

    static DescribedPredicate<JavaClass> betweenFeatures() {
        return DescribedPredicate.describe("shared by the features",
                type -> Arrays.stream(values()).anyMatch(shared -> shared.holds(type)));
    }

    static DescribedPredicate<JavaClass> wordsOfPorts() {
        return DescribedPredicate.describe("shared words of the ports",
                type -> Arrays.stream(values()).anyMatch(shared -> shared.spokenByPorts && shared.holds(type)));
    }
}
