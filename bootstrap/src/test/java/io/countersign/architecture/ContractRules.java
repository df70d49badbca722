package io.countersign.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What every outbound port owes its implementers. */
final class ContractRules {

    private static final int IMPLEMENTATIONS = 2;

    static final ArchRule OUTBOUND_PORTS_HAVE_A_CONTRACT_TESTED_TWICE = classes().that(PortRules.areOutboundPorts())
            .should(haveAContractTestedTwice())
            .because(
                    "a fake that behaves unlike the database makes every test above it lie: write <Port>Contract in the"
                            + " application's tests and run it by the fake and by the real adapter");

    private ContractRules() {
    }

    private static ArchCondition<JavaClass> haveAContractTestedTwice() {
        return new ArchCondition<>("have a <Port>Contract below '" + Territory.APPLICATION.packages
                + "' that at least two test classes implement") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                List<JavaClass> contracts = Imports.tests().stream().filter(Territory.APPLICATION::holds)
                        .filter(type -> type.getSimpleName().equals(port.getSimpleName() + "Contract")).toList();
                if (contracts.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(port, port.getFullName() + " has no contract test "
                            + port.getSimpleName() + "Contract"));
                }
                for (JavaClass contract : contracts) {
                    long tested = contract.getAllSubclasses().stream()
                            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)).count();
                    if (tested < IMPLEMENTATIONS) {
                        events.add(
                                SimpleConditionEvent.violated(port, port.getFullName() + ": " + contract.getFullName()
                                        + " is implemented by " + tested + " test classes"));
                    }
                }
            }
        };
    }
}
