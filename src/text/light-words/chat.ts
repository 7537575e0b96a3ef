/** Interjections, abbreviations, chat spellings and frequent misspellings of everyday words. */
export const LIGHT_CHAT = `
  a.k.a aah abit abs abt acc accidently accross actualy afaict afaik afk ah aha ahem ahh aight aint aite aka
  allready allways alot alredy alrighty altho alwasy alway alwyas amazin amen amirite ammount anwser any1 anyb
  anybdy anyhoo anythin anythng aparently apparantly appreciat appropiate approx appx aprox aproximately arnt
  asap asf askin aswell atleast atm att attn avaiable availble awesum awnser b b4 bbl bc bcause bcos bcoz
  bcuz bcz beacause beacuse becasue becos becoz becuase begginning bein betcha beter bettr betwen bf bff bingo
  biz blah bleh bloody bonkers bot bravo brb brill bro bruh bruv btw bummer bye
  byebye carefull certian cheerio chrs chuffed ciao cld cmon comin comming comon comparision completley
  convinient coo cood cos coud coudl coulda couldve coz cozz cringey cud cuppa cus cuz cya da dang dat
  deets def deffo defiantly definatly definetely definitly defo dem dey diferent diffcult differnt diffrent
  dificult dis dissapointed doable doesent doin doncha donno dosent dosh dosnt dotn dr duh dunno dw dya
  eachother easly eg eh ehm eli5 eod eow er erm eta evry evryone exacly exactley excatly excpect exept exmaple
  expain expalin explian extremly fam familair familar fave favs fckn ffs finaly finna fml folow fomo foreal
  forreal fortunatly fourty freakin freind frfr friggin fwd fwiw fyi gd gday gee geez generaly
  genuinly gess gf gfy gg gimme gimmie giv givin gj gl glassdoor gm gn goddamn goes goin gona gone gonna gosh
  gota gotta gr gr8 grammer gratefull grt guarentee gud guesstimate gunna guyz h8 hafta hah haha hahaha
  happend happn hav havin havn havnt hee heh hehe hella heya heyy hha hiya hm hmm hmmm hmu hny hola hopefuly
  hopfully hopin howd howdy howevr howmany howmuch howver hru hte hting huh hullo hve iam id idc idek idk
  idunno ie iirc iiuc ik ikr imediately imho imma immediatly imo imporant importan impotant incase incorect
  indepth infact infomation innit inorder insted intead intersted intrested irl itd itll jeez jesus jk jst
  jsut jus juss juts kay keepin kidna kinda kindof kk knacker kno knoe knowin knw knwo konw kthx l8r leme
  lemme lenght letme liek likly lil linkedin lit littel lmao lmfao lmk lol lookign lookin lota lotsa lotta
  lowk lowkey luv lvl m8 maam mabe mabey maby mabye makin manny meh menas mesage mhm mid mighta mightnt
  mightve min mispell mistkae mite mkay mm mmk mmm mor morining mornin msg mth mucho muhc musta mustnt mustve
  mutch myb n nada nah naturaly naw nb nbd nd neccesary neccessary necesary necessery needa neednt nerd
  nevermind ngl nic nm noice nope normaly nosey nothign nothin np ntm nuff nvm nvr nxt nyway o obv obvi
  obviosly obviusly occassion occassionally oclock ofc ofcourse ofen offcourse offen oficial oh oi okey
  okeydokey oki okk ol omfg omg omw oof oops opinon oposite oppinion orginal orig otehr othr otoh ouch oughta
  oughtnt outa pardon particuarly particulary peaple peeps peice peolpe peopel perfer perhabs personaly pfft
  phew pita plase pleae plenny plese plez plis pliz pls plse plss plz poeple pon posible poss possble
  possibilty ppl pple preperation prob probabaly probaly probbly problably probly prolly proly ps q q&a
  qestion quesion quesiton questin questoin quetion quetsion quicky quik quikly r re reaally reallly realy
  realyl reasonble reccomend reccommend recieve recomend reddit regardles releated relly rember remeber
  reponse responce respone rgds righ righto rightt rigth rihgt rite rlly rly rn rsvp ruff sayin scuse seein
  sence seperate seriosly seriusly seroius severl sh shant sheesh shld shoud shoudl shoulda
  shouldve shoutout shud shuld shuold similiar simular sincerly sinse smb smbdy smh smidge smone smth smthing
  snd soem soemone soemthing som sombody some1 somethig somethin somone somthin somthing soo soonish sooo
  soooo sori sorta sortof soz specialy specificly srsly sry ssh sth sthg stil stll stoked stoopid stuggle
  sudenly sugest sum1 sumone sumthin sumthing sup suprise surley surprized sus sweetie ta taht takin talkin
  tanks tat tbc tbd tbf tbh teh tehm tellin telme th tha thanku thankx thankyou thanx thatd thatll thatsa thay
  theese themself ther therell theyd theyll thge thier thign thik thikn thingy thinkin thinkng thks thnik thnk
  thnx tho thogh thoguh thot thow thr thro throught thru thsi thsnk tht thx tia tiem tihs til till tink tis
  tks tl tmi tmr tmrw tmw tnks tnx togehter tommorow tommorro tommorrow tomoro tomorow tonite tots tought tq
  truely trully tryin tryna tryng ttyl twas ty tyia tysm tyvm u uber udnerstand ugh uh uhh um umm ummm
  undersand understnad undestand unecessary unfortunatly unitl up2date ur urself usally usaully usefull usin
  usu usualy usualyl uve v verry versus vey vrey vry vs w wadda wads waht wan wana wann wanna wanta wantin
  wassup wat watcha watev wath watsup watt wayy wayyy wbu wdym wdyt wel welcum welp wen wer wether whaddya
  whatcha whatchu whatev whateva whatll whatre whatsit whatsoever whatsup whatz whch whcih whe wheather
  whereever whet whic whihc whn whoa whod whoops whoopsie whr wht whta whuh wich wid wierd wif wih wiht wil
  witht witout wiv wk wld wnat wnt wo woah wokr wonderin woot workin wot woud woudl woulda wouldve wrk wrok
  wrt wtaf wth wud wuld wuold wut wyd x xx y ya yah yall yay yday ye yea yeah yeh yep yer yera yerself
  yess yesss yesterdy yesturday yh yo yor yoru youd youll youse youu yr yt yuck yum yuo yuor yup yupp
`;
