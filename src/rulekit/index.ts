// The one door for rules.
export type { Say, Text } from "../base/say.ts";
export { say } from "../base/say.ts";
export { isUnderError } from "../go/flow/branches.ts";
export type { Block, Cfg, Loop, LoopStmt } from "../go/flow/cfg.ts";
export { isInLoop, leavingBlocks, reachableBlocks, reachableFrom } from "../go/flow/cfg.ts";
export { isGivenLater } from "../go/flow/context-later.ts";
export {
  type GivenContext,
  givenContext,
  isAfterDone,
  isAfterFailure,
  isReasonGiven,
} from "../go/flow/context-scope.ts";
export { repeatingLoop } from "../go/flow/cycle.ts";
export type { Deferred, Release } from "../go/flow/deferred.ts";
export { placeText, readDefer, releaseOf } from "../go/flow/deferred.ts";
export { qualifiedType } from "../go/flow/entry.ts";
export { isNonNilError } from "../go/flow/failure.ts";
export { type Fate, fateOf } from "../go/flow/fate.ts";
export { isGuardedToOnce } from "../go/flow/guard.ts";
export { isLastTurn, isReleasedInIteration } from "../go/flow/iteration.ts";
export {
  emptyStart,
  type Growth,
  grownOncePerTurn,
  type KnownLength,
  lengthBefore,
  type SliceStart,
} from "../go/flow/known-length.ts";
export {
  isChannel,
  isConditionalCleanup,
  isOnlyHeld,
  isPostponed,
  onlyDefers,
  outlivesIteration,
  undoesCall,
} from "../go/flow/lifetime.ts";
export { findHeldLock } from "../go/flow/lock.ts";
export { directLock, lockTaken } from "../go/flow/locking.ts";
export { workOfRoot } from "../go/flow/new-root.ts";
export { type PeerSource, peerSource } from "../go/flow/peer.ts";
export { findRelock, wrongUnlock, wrongUnlockOnPath } from "../go/flow/relock.ts";
export { droppedTimer, droppingCase, givenTo, selectOf } from "../go/flow/timer.ts";
export { tripCount } from "../go/flow/trip.ts";
export type {
  AssignStmt,
  BinaryExpr,
  BlockStmt,
  CallExpr,
  CompositeLit,
  DeclStmt,
  DeferStmt,
  Expr,
  ExprStmt,
  ForStmt,
  Func,
  FuncLit,
  GoStmt,
  Ident,
  Node,
  RangeStmt,
  Stmt,
} from "../go/syntax/ast.ts";
export { walk, walkFunctionBody } from "../go/syntax/walk.ts";
export { calleeExpr, calleeName, lastName, parameterIndex, rootVariable, writtenType } from "../go/types/callee.ts";
export { contextVariant } from "../go/types/context-variant.ts";
export type { LocalVar, Names } from "../go/types/object.ts";
export {
  type ClientKind,
  clientMakers,
  clientTypes,
  clientWords,
  clonedTransport,
  keepsNothing,
} from "../knowledge/clients.ts";
export {
  goesOn,
  namedVariants,
  ownTimeCall,
  ownTimeFunction,
  valueOnlyPackages,
  variantCalls,
  variantSuffixes,
} from "../knowledge/contexts.ts";
export { blanks, failures } from "../knowledge/failures.ts";
export type { Holding } from "../knowledge/holdings.ts";
export { holdingMethods, holdingOf } from "../knowledge/holdings.ts";
export { copies, memoryWriters, readsAll } from "../knowledge/peers.ts";
export { protocols } from "../knowledge/protocols.ts";
export { acquiredBy } from "./acquisition.ts";
export { leftAnswer } from "./answers.ts";
export { arrivalOf } from "./arrivals.ts";
export { isOfChosenServer, isOfCommand } from "./asked-host.ts";
export { bodyFromHelper } from "./body-result.ts";
export { type Caller, callersOf, callNaming, constantsAt, functionAround, isInDefer } from "./callers.ts";
export { type Calling, callingOf } from "./calling.ts";
export { endsSoonAfter, isCommandFunction } from "./command-end.ts";
export { Concurrency, functionsAround, headOf, isHandlerType, type Reach, type Root } from "./concurrency.ts";
export { type CalleeNames, type Context, calleeNames } from "./context.ts";
export {
  cannotWait,
  endsWithContext,
  isAside,
  isMigrationStep,
  isReadByHand,
  outlivesCaller,
} from "./context-aside.ts";
export { copyFix } from "./copy-fix.ts";
export { counterpartOf } from "./counterparts.ts";
export { calledText, type DeferFacts, deferFacts, holdingOfRelease, isReadToEnd, stopsTicker } from "./defers.ts";
export { droppedFailure, isOptionalNumber, isTrustedResult, unseenError } from "./dropped-error.ts";
export { type Early, evaluatedEarly } from "./early.ts";
export {
  comparedSentinel,
  errorIn,
  isErrorHandedOn,
  isErrorType,
  isFirstOfItsCondition,
  isTest,
  looksAtLinks,
  searches,
  textOfError,
  textOrItsName,
} from "./error-chain.ts";
export { errAfterLoopFix, errorsIsFix, wrapVerbFix } from "./error-fix.ts";
export { type Exit, exitsOf } from "./exits-within.ts";
export { type UntakenSend, untakenSend } from "./fed-workers.ts";
export { type LeftSend, leftSends } from "./field-channels.ts";
export { forgottenResult } from "./forgotten-result.ts";
export {
  calledContext,
  channelsOf,
  contextOf,
  type LeftBlocked,
  leftBlocked,
  type UnclosedRange,
  unclosedRange,
} from "./goroutines.ts";
export { groupWaits } from "./group-waits.ts";
export {
  addedContainers,
  capturedGrowth,
  type Growing,
  growthOf,
  hasEntry,
  isMadeEachTime,
  isProgram,
} from "./growth.ts";
export { heedlessSend } from "./heedless.ts";
export { iterationFix } from "./iteration-fix.ts";
export { hasFewValues, isMeantToStay, onlyKnownKeys } from "./keys.ts";
export { lateFix } from "./late-fix.ts";
export { untakenWork } from "./leaving-workers.ts";
export { isForCaller } from "./lock-for-caller.ts";
export { hasWriter, isMovedAfter, isNeverUnlocked, isOfDefer, lockFacts } from "./locking.ts";
export { isFewTurns, isFollowed, isMeantToWait } from "./loop-purpose.ts";
export { finishedBy, isOfNoWeight, lostErrorOf, returnsError } from "./lost-error.ts";
export { lostOwner } from "./lost-owner.ts";
export { escapedMaps } from "./map-escapes.ts";
export { findRaces, onePerFunction, type Race } from "./map-races.ts";
export { accessesOf, localAccesses, type MapAccess, writtenMaps } from "./map-uses.ts";
export { afterErrorCheckFix, deferCancelFix, nameCancelFix } from "./move-defer.ts";
export { isNeededBy, isNilOnError, namedBy } from "./nil-use.ts";
export { isLookedAtNext, showsOtherwise } from "./noticed-failure.ts";
export { eachOf, type Occasion, occasionOf } from "./occasion.ts";
export { hasNextTurn, type Outliving, outliving } from "./outliving.ts";
export { staysInProcess } from "./own-process.ts";
export { ownerOf, type PackageSource, type PackageUses, type Use } from "./package-uses.ts";
export { type LeftPipe, leftPipe } from "./pipes.ts";
export { type PoolMisuse, poolMisuses } from "./pool-misuses.ts";
export { endsAnyway, endsWithProcess, isFlushedByExit } from "./process-end.ts";
export { protocol } from "./protocol.ts";
export { deferReleaseFix } from "./release-fix.ts";
export { deferredLock, isLockedByDefer } from "./relock-deferred.ts";
export { isHandedLock, type Relocked, relockedInLoop, repeatedPart } from "./relock-loop.ts";
export { isCutBefore, isReplacedBefore } from "./replaced-body.ts";
export { type Iteration, isErrorLookedAt, iterationOf } from "./row-errors.ts";
export { type Rule, rule } from "./rule.ts";
export { endsIdle, isSeldom } from "./seldom.ts";
export { isServerRequest, limitsRequests } from "./server-request.ts";
export { branchesTo, endOfFunction } from "./story.ts";
export { callsToPanic, strayPanic } from "./stray-panic.ts";
export { nilChannels, type Stuck, stuckGoroutine, undoneGroups } from "./stuck.ts";
export {
  isWaitTold,
  placeOf,
  reportAnswer,
  reportGroupWait,
  reportHeedless,
  reportLeftSend,
  reportLostOwner,
  reportPipe,
  reportRange,
  reportStuck,
  reportUntaken,
  reportUntakenWork,
  reportWatcher,
} from "./stuck-report.ts";
export { endlessTicks, isLeftBehind, startsOf, unstoppedField } from "./tickers.ts";
export { type Unchecked, uncheckedBefore } from "./unchecked-result.ts";
export { closedWriters, unfinishedWriter } from "./unfinished-writer.ts";
export { unlockFix, unlockKindFix } from "./unlock-fix.ts";
export { valueFacts } from "./values.ts";
export { sharedWatcher, type Watcher } from "./watchers.ts";
