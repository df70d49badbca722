package io.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.core.RowsFetchSpec;
import org.springframework.transaction.annotation.Propagation;
import reactor.core.scheduler.Schedulers;

/** Nothing waits, nothing starts by itself, no result is cancelled. */
final class ReactiveRules {

    /** The one place that may turn a result into a future: it keeps cancel signals away from connections. */
    static final String CANCELLATION_SHIELD = "io.countersign.adapter.persistence.connection.CancellationShield";

    private static final Set<String> STARTING = Set.of("subscribe", "subscribeWith", "toIterable", "toStream",
            "connect");

    private static final Pattern CANCELLING = Pattern
            .compile("timeout|take|takeUntil|takeUntilOther|takeWhile|next|first|firstWithSignal|firstWithValue"
                    + "|zip|zipDelayError|zipWith|when|whenDelayError|merge\\w*");

    static final ArchRule NOTHING_WAITS_OR_STARTS_BY_ITSELF = noClasses().that(Territory.BOOTSTRAP.outside())
            .should().accessTargetWhere(waitsOrStarts())
            .because("a waiting thread stops every request it serves: return the Mono or Flux and let the caller's"
                    + " subscription run it");

    static final ArchRule ONLY_THE_SHIELD_MAKES_FUTURES = noClasses().that(Territory.BOOTSTRAP.outside())
            .and().doNotHaveFullyQualifiedName(CANCELLATION_SHIELD).should().accessTargetWhere(makesAFuture())
            .because("a future detaches work from its caller: pass the database work through CancellationShield, the"
                    + " one place where that is wanted");

    static final ArchRule PERSISTENCE_CANCELS_NO_RESULT = noClasses().that(Territory.PERSISTENCE.classes()).should()
            .accessTargetWhere(cancelsOrInterleaves())
            .because("a cancelled or interleaved result can poison its pooled connection: bound the work by a server"
                    + " timeout, read one() or a LIMIT with collectList(), and run statements one after the other");

    private ReactiveRules() {
    }

    private static DescribedPredicate<JavaAccess<?>> waitsOrStarts() {
        return describe("the target blocks, subscribes or picks a scheduler", access -> {
            AccessTarget target = access.getTarget();
            JavaClass owner = target.getOwner();
            String member = target.getName();
            boolean publisher = owner.isAssignableTo(Publisher.class)
                    && (member.startsWith("block") || STARTING.contains(member));
            boolean future = owner.isAssignableTo(Future.class) && (member.equals("get") || member.equals("join"));
            boolean sleep = owner.isEquivalentTo(Thread.class) && member.equals("sleep");
            return publisher || future || sleep || owner.isEquivalentTo(Schedulers.class);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> makesAFuture() {
        return describe("the target makes a future", access -> {
            AccessTarget target = access.getTarget();
            return target.getOwner().isAssignableTo(Publisher.class) && target.getName().equals("toFuture")
                    || target.getOwner().isAssignableTo(CompletableFuture.class);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> cancelsOrInterleaves() {
        return describe("the target cancels or interleaves a database result", access -> {
            AccessTarget target = access.getTarget();
            JavaClass owner = target.getOwner();
            String member = target.getName();
            boolean operator = owner.isAssignableTo(Publisher.class) && CANCELLING.matcher(member).matches();
            boolean first = owner.isAssignableTo(RowsFetchSpec.class) && member.equals("first");
            boolean second = owner.isEquivalentTo(Propagation.class) && member.equals("REQUIRES_NEW");
            return operator || first || second;
        });
    }
}
