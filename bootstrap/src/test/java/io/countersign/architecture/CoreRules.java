package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.random.RandomGenerator;

/** What the domain and the application may stand on. */
final class CoreRules {

    private static final Set<String> PLAIN_TYPES_OF_NETWORK_PACKAGES = Set.of(URI.class.getName(),
            URISyntaxException.class.getName());

    static final ArchRule DOMAIN_STANDS_ON_THE_JDK_ALONE = classes().that(Territory.DOMAIN.classes()).should()
            .onlyDependOnClassesThat(resideInAnyPackage(Territory.DOMAIN.packages, Foreign.JDK.packages,
                    Foreign.JSPECIFY.packages).and(not(databaseOrHttp())).and(not(asynchronous())))
            .because("other teams reuse the domain in plain Java: declare what needs a library, a database or a"
                    + " later answer as an outbound port and implement it in an adapter");

    static final ArchRule APPLICATION_STANDS_ON_DOMAIN_AND_REACTOR = classes().that(Territory.APPLICATION.classes())
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(Territory.APPLICATION.packages, Territory.DOMAIN.packages,
                    Foreign.JDK.packages, Foreign.JSPECIFY.packages, Foreign.REACTOR.packages,
                    Foreign.REACTIVE_STREAMS.packages).and(not(databaseOrHttp())))
            .because("use cases must run without a framework: declare what needs another library as an outbound"
                    + " port and implement it in an adapter");

    static final ArchRule CORE_READS_NO_CLOCK_AND_NO_DICE = noClasses().that(Territory.core()).should()
            .accessTargetWhere(readsClockOrDice())
            .because("a decision must be repeatable: take the instant or the new id from the command, which the"
                    + " adapter fills");

    static final ArchRule CORE_DOES_NO_IO = noClasses().that(Territory.core()).should()
            .dependOnClassesThat(filesOrSockets())
            .because("the core must be testable without a machine around it: read and write behind an outbound"
                    + " port and hand the content over as values");

    private CoreRules() {
    }

    private static DescribedPredicate<JavaClass> databaseOrHttp() {
        return describe("belong to java.sql or java.net.http",
                type -> Set.of("java.sql", "java.net.http").contains(type.getBaseComponentType().getPackageName()));
    }

    private static DescribedPredicate<JavaClass> asynchronous() {
        return describe("are Flow or CompletionStage", type -> type.getFullName().startsWith(Flow.class.getName())
                || type.isAssignableTo(CompletionStage.class));
    }

    private static DescribedPredicate<JavaClass> filesOrSockets() {
        return describe("open files or sockets", type -> {
            String name = type.getFullName();
            return name.startsWith("java.nio.file.") || name.startsWith("java.nio.channels.")
                    || name.startsWith("java.net.") && !PLAIN_TYPES_OF_NETWORK_PACKAGES.contains(name)
                    || name.startsWith("java.io.File") || name.equals("java.io.RandomAccessFile");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> readsClockOrDice() {
        return describe("the target reads the system clock or a source of chance", access -> {
            AccessTarget target = access.getTarget();
            return readsClock(target.getOwner(), target.getName()) || rollsDice(target.getOwner(), target.getName());
        });
    }

    private static boolean readsClock(JavaClass owner, String member) {
        boolean now = owner.getPackageName().startsWith("java.time") && member.equals("now");
        boolean clock = (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
                && (member.startsWith("system") || member.startsWith("tick"));
        boolean zone = owner.isEquivalentTo(ZoneId.class) && member.equals("systemDefault");
        boolean system = owner.isEquivalentTo(System.class)
                && (member.equals("currentTimeMillis") || member.equals("nanoTime"));
        boolean date = owner.isEquivalentTo(Date.class) && member.equals(JavaConstructor.CONSTRUCTOR_NAME);
        boolean calendar = owner.isAssignableTo(Calendar.class) && member.equals("getInstance");
        return now || clock || zone || system || date || calendar;
    }

    private static boolean rollsDice(JavaClass owner, String member) {
        return owner.isEquivalentTo(UUID.class) && member.equals("randomUUID")
                || owner.isEquivalentTo(Collections.class) && member.equals("shuffle")
                || owner.isEquivalentTo(Math.class) && member.equals("random")
                || owner.isAssignableTo(RandomGenerator.class);
    }
}
