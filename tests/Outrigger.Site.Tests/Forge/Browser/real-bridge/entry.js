export { Modal, invokeRemote, requestConfluence, router, showFlag, view } from '@forge/bridge';
